package org.zhengyou.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhengyou.access.Role;
import org.zhengyou.campaign.CampaignIndicators;
import org.zhengyou.unit.Unit;

class BoardPagesTest extends CampaignRequests {
    @Test
    void theBoardHasARowForEachUnitByAffiliationWithTheFiguresInWords() throws Exception {
        String board = body(get(at(top) + "/board"), office, 200);

        assertThat(board).containsSubsequence("First branch", "0/2", "Overdue", "Second branch");
        assertThat(board).contains(at(direct) + "/indicators/" + CampaignIndicators.SELF_CHOSEN);
    }

    @Test
    void onlyTheOfficeAndTheUnitItselfSeeThatAUnitIsWeak() throws Exception {
        assertThat(body(get(at(top) + "/board"), office, 200)).contains("Overdue: Own actions 0/2");
        assertThat(body(get(at(direct) + "/board"), secretary, 200)).contains("Overdue: Own actions 0/2");
        assertThat(body(get(at(top) + "/board"), leader, 200))
                .doesNotContain("Overdue: Own actions")
                .doesNotContain("indicators/unit.weak");

        String weak = "/indicators/" + CampaignIndicators.WEAK;
        body(get(at(top) + weak), office, 200);
        body(get(at(direct) + weak), secretary, 200);
        body(get(at(top) + weak), leader, 404);
        body(get(at(direct) + weak), signedIn(Role.SECRETARY, top), 404);
    }

    @Test
    void theBoardIsFilteredAndExported() throws Exception {
        assertThat(body(get(at(top) + "/board?affiliation=GUIDED"), office, 200))
                .contains("Second branch")
                .doesNotContain("First branch");
        assertThat(body(get(at(top) + "/board?state=MET"), office, 200)).doesNotContain("First branch");

        MockHttpServletResponse sheet = response(get(at(top) + "/board.xlsx"), office);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet.getContentAsByteArray()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("First branch");
        }
    }

    @Test
    void whatAUnitDidCountsAndTheFigureOpensIt() throws Exception {
        var record = post(at(direct) + "/chosen").param("happenedOn", "2026-01-05");
        assertThat(body(record, secretary, 422)).contains("title-error");

        body(
                post(at(direct) + "/chosen").param("title", "Reading hour").param("happenedOn", "2026-01-05"),
                secretary,
                302);
        indicators.settle();

        assertThat(body(get(at(direct) + "/obligations"), secretary, 200)).contains("Reading hour", "1 / 2");
        assertThat(body(get(at(top) + "/indicators/" + CampaignIndicators.SELF_CHOSEN), office, 200))
                .contains("Reading hour", "First branch");
        MockHttpServletResponse sheet =
                response(get(at(top) + "/evidence/" + CampaignIndicators.SELF_CHOSEN + ".xlsx"), office);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(sheet.getContentAsByteArray()))) {
            assertThat(workbook.getFirstSheet().read().get(1).getCellText(1)).isEqualTo("Reading hour");
        }
        assertThat(body(get(at(top) + "/indicators/" + overdue.figureId()), office, 200))
                .contains("Own actions", "1/2");
    }

    @Test
    void aForeignUnitsPagesAreMissing() throws Exception {
        body(get(at(guided) + "/board"), secretary, 404);
        body(get(at(guided) + "/obligations"), secretary, 404);
        body(get(at(guided) + "/indicators/" + CampaignIndicators.SELF_CHOSEN), secretary, 404);
        UUID elsewhere = open(null, "Elsewhere", Unit.Kind.COMMITTEE, Unit.Affiliation.DIRECT);
        Cookie other = signedIn(Role.OFFICE, elsewhere);
        body(get(at(elsewhere)), other, 404);
        body(get(at(elsewhere) + "/board"), other, 404);
        body(get(at(elsewhere) + "/indicators/" + CampaignIndicators.UNITS), other, 404);
    }
}
