package org.zhengyou.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.report.Report;
import org.zhengyou.report.ReportDrafts;
import org.zhengyou.report.ReportFixtures;
import org.zhengyou.report.ReportIndicators;
import org.zhengyou.report.Reports;

@SpringBootTest
@AutoConfigureMockMvc(addFilters = false)
@Import({ReportIndicators.class, ReportFixtures.class})
class ReportPagesTest {
    private static final String BODY = "# Deeds\n## First\nDone: {{deed.done.count}} of {{deed.all}}.";

    @Autowired
    ReportFixtures fixtures;

    @Autowired
    MockMvc mvc;

    @Autowired
    Reports reports;

    @Autowired
    ReportDrafts drafts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Indicators indicators;

    private ReportFixtures.County county;
    private String base;
    private UUID report;

    @BeforeEach
    void aDraft() {
        county = fixtures.county();
        report = fixtures.draft(drafts, county, BODY);
        base = "/units/" + county.committee() + "/reports";
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Viewer viewer, String language)
            throws Exception {
        return mvc.perform(request.requestAttr(Viewer.class.getName(), viewer).cookie(new Cookie("language", language)))
                .andReturn()
                .getResponse();
    }

    private String page(String path) throws Exception {
        var response = send(get(path), county.office(), "en");
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse form(String path, String... fields) throws Exception {
        var request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return send(request, county.office(), "en");
    }

    private String at() {
        return base + "/" + report;
    }

    private Report now() {
        return reports.get(county.committee(), report);
    }

    @Test
    void everyFigureOnTheSheetOpensItsSourceWithoutScripts() throws Exception {
        assertThat(page(at()))
                .contains("?figure=deed.done&amp;n=1#source")
                .contains("?figure=deed.all&amp;n=2#source")
                .contains(">1</a> of ");
        assertThat(page(at() + "?figure=deed.done&n=1"))
                .contains("class=\"figure on\"")
                .contains("1 of 2")
                .contains("Unit " + county.second())
                .contains("/evidence?figure=deed.done");
    }

    @Test
    void theRecordsBehindAFigureAreListedAndExported() throws Exception {
        assertThat(page(at() + "/evidence?figure=deed.done")).contains("visit", "lesson");
        var response = send(get(at() + "/evidence.xlsx?figure=deed.done"), county.office(), "en");
        try (var book = WorkbookFactory.create(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            var sheet = book.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            assertThat(List.of(
                            sheet.getRow(1).getCell(1).getStringCellValue(),
                            sheet.getRow(2).getCell(1).getStringCellValue()))
                    .containsExactlyInAnyOrder("visit", "lesson");
        }
    }

    @Test
    void theWordFileIsTheReport() throws Exception {
        var response = send(get(at() + "/word"), county.office(), "en");
        assertThat(response.getHeader("Content-Disposition")).contains("July.docx");
        try (var document = new XWPFDocument(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("Deeds");
            assertThat(document.getParagraphs().getLast().getText()).isEqualTo("Done: 1 of 2.");
        }
    }

    @Test
    void aReportIsBegunFromAFormThatKeepsWhatWasTyped() throws Exception {
        assertThat(page(base + "/new")).contains("Spring campaign");
        var refused =
                form(base, "campaign", county.campaign().toString(), "template", "en", "title", "", "startsOn", "soon");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("value=\"soon\"").contains("id=\"startsOn-error\"");
    }

    @Test
    void problemsAreShownAtTheirLineAndTheTextSurvives() throws Exception {
        String typed = "# Deeds\nDone: {{deed.dome}} today";
        var refused = form(at(), "name", "July", "version", "0", "body", typed);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Line 2, character 9:")
                .contains("Is “deed.done” meant?")
                .contains("Done: {{<mark>deed.dome</mark>}} today")
                .contains(">\n" + typed + "</textarea>");
        assertThat(now().body()).isEqualTo(BODY);
    }

    @Test
    void aTextIsCheckedWithoutKeepingItByTheButtonAndWhileTyping() throws Exception {
        var checked = form(at(), "name", "July", "version", "0", "body", "Fine.", "check", "true");
        assertThat(checked.getStatus()).isEqualTo(200);
        assertThat(checked.getContentAsString()).contains("Nothing wrong was found.");
        assertThat(now().body()).isEqualTo(BODY);

        var live = form("/units/" + county.committee() + "/report-check", "body", "{{nothing}}");
        assertThat(live.getContentAsString()).startsWith("<div id=\"problems\"").contains("<mark>nothing</mark>");
    }

    @Test
    void anEditedReportIsMadeFinalAndOffersNoChangeAnyMore() throws Exception {
        assertThat(form(at(), "name", "July", "version", "0", "body", BODY + "\nEnd.")
                        .getRedirectedUrl())
                .isEqualTo(at());
        assertThat(form(at() + "/refresh", "version", "1").getRedirectedUrl()).isEqualTo(at());
        assertThat(form(at() + "/final", "version", "2").getRedirectedUrl()).isEqualTo(at());
        assertThat(page(at())).doesNotContain(at() + "/edit", at() + "/refresh", at() + "/final");
        assertThat(form(at() + "/refresh", "version", "3").getStatus()).isEqualTo(422);
        assertThat(send(get(at() + "/edit"), county.office(), "en").getStatus()).isEqualTo(422);
    }

    @Test
    void aDiscardedDraftIsListedNowhereAndComesBackByUndo() throws Exception {
        assertThat(form(at() + "/removal", "version", "7").getStatus()).isEqualTo(422);
        assertThat(form(at() + "/removal", "version", "0").getRedirectedUrl()).isEqualTo(at());
        assertThat(page(at())).contains(at() + "/removal/undo").doesNotContain(at() + "/edit", at() + "/final");
        assertThat(page(base)).doesNotContain(report.toString());
        for (String deed : List.of("/refresh", "/final", "/removal")) {
            assertThat(form(at() + deed, "version", "1").getStatus()).as(deed).isEqualTo(422);
        }
        assertThat(form(at(), "name", "July", "version", "1", "body", "x").getStatus())
                .isEqualTo(422);
        assertThat(form(at() + "/removal/undo").getRedirectedUrl()).isEqualTo(at());
        assertThat(form(at() + "/removal/undo").getStatus()).isEqualTo(422);
        assertThat(page(base)).contains(report.toString());
        assertThat(form(at() + "/final", "version", "2").getRedirectedUrl()).isEqualTo(at());
        assertThat(form(at() + "/removal", "version", "3").getStatus()).isEqualTo(422);
    }

    @Test
    void aFigureOfADayOfWhichOnlyTheFigureIsKeptSaysSo() throws Exception {
        indicators.settle();
        jdbc.sql("update indicator_day set day = '2026-06-20', numerator = 0 where campaign_id = :id")
                .param("id", county.campaign())
                .update();
        form(at(), "name", "July", "version", "0", "body", "Before: {{deed.done at 2026-06-25}}.");
        assertThat(page(at() + "?figure=deed.done@2026-06-25&n=1"))
                .contains("only the daily figure is kept")
                .doesNotContain("/evidence?");
        assertThat(send(get(at() + "/evidence?figure=deed.done@2026-06-25"), county.office(), "en")
                        .getStatus())
                .isEqualTo(404);
        jdbc.sql("update indicator_day set numerator = 1 where campaign_id = :id")
                .param("id", county.campaign())
                .update();
        form(at(), "name", "July", "version", "1", "body", "{{deed.done}} {{deed.done at 2026-06-26}}.");
        assertThat(page(at() + "?figure=deed.done@2026-06-26&n=2")).contains("/evidence?figure=deed.done%402026-06-26");
        assertThat(page(at() + "/evidence?figure=deed.done@2026-06-26"))
                .contains("visit", "lesson", "The records are those that a report kept on");
    }

    @Test
    void templatesAreCopiedEditedAndUsed() throws Exception {
        String list = "/units/" + county.committee() + "/report-templates";
        assertThat(page(list)).contains(list + "/new?from=zh");
        assertThat(page(list + "/new?from=en")).contains("# Progress report on {{campaign.name}}");
        assertThat(form(list, "name", "Mine", "language", "en", "version", "0", "body", "# Mine {{deed.all}}")
                        .getRedirectedUrl())
                .isEqualTo(list);
        assertThat(form(list, "name", "Mine", "language", "en", "version", "0", "body", "x")
                        .getContentAsString())
                .contains("There is a template of this name already.");
        UUID own = jdbc.sql("select id from report_template where unit_id = :unit")
                .param("unit", county.committee())
                .query(UUID.class)
                .single();
        assertThat(form(list + "/" + own, "name", "Ours", "language", "en", "version", "0", "body", "# Ours")
                        .getRedirectedUrl())
                .isEqualTo(list);
        var made =
                form(base, "campaign", county.campaign().toString(), "template", own.toString(), "title", "From ours");
        assertThat(page(Objects.requireNonNull(made.getRedirectedUrl()))).contains("class=\"doc-title\">Ours<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/new", "/%s", "/%s/edit", "/%s/word", "/%s/evidence?figure=deed.done"})
    void whoHasNoOfficeThereFindsNothing(String path) throws Exception {
        var secretary =
                new Viewer(Uuid7.next(), "x", null, List.of(new Viewer.Grant(Role.SECRETARY, county.committee(), "x")));
        var below = new Viewer(Uuid7.next(), "x", null, List.of(new Viewer.Grant(Role.OFFICE, county.first(), "x")));
        for (var viewer : List.of(secretary, below)) {
            assertThat(send(get(base + path.formatted(report)), viewer, "en").getStatus())
                    .isEqualTo(404);
        }
    }

    @Test
    void aForeignReportOrFigureInTheAddressFindsNothing() throws Exception {
        String below = "/units/" + county.first() + "/reports/" + report;
        assertThat(send(get(below), county.office(), "en").getStatus()).isEqualTo(404);
        assertThat(send(get(at() + "?figure=pledge.nothing"), county.office(), "en")
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(get(at() + "/evidence?figure=weakUnits%239"), county.office(), "en")
                        .getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/new", "/%s", "/%s/edit", "/%s/evidence?figure=deed.done"})
    void everyPageSpeaksBothLanguages(String path) throws Exception {
        String chinese =
                send(get(base + path.formatted(report)), county.office(), "zh").getContentAsString();
        // The editor lists names such as report.date, which are no missing texts.
        assertThat(chinese).contains("报告").doesNotContainPattern("[>\"]report\\.(?!date<|start<)");
        assertThat(page(base + path.formatted(report))).doesNotContainPattern("[>\"]report\\.(?!date<|start<)");
    }
}
