package org.zhengyou.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhengyou.access.Role;
import org.zhengyou.access.Sessions;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignFixtures;
import org.zhengyou.campaign.CampaignIndicators;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.Obligations;
import org.zhengyou.campaign.Phase;
import org.zhengyou.campaign.Phases;
import org.zhengyou.campaign.RequiredAction;
import org.zhengyou.campaign.RequiredActions;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

@SpringBootTest
@AutoConfigureMockMvc
class CampaignPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sessions sessions;

    @Autowired
    Clock clock;

    @Autowired
    Units units;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Phases phases;

    @Autowired
    RequiredActions actions;

    @Autowired
    Obligations obligations;

    @Autowired
    Indicators indicators;

    private UUID top;
    private UUID direct;
    private UUID guided;
    private Campaign campaign;
    private RequiredAction overdue;
    private Cookie office;
    private Cookie secretary;
    private Cookie leader;

    @BeforeEach
    void campaign() {
        top = open(null, "Committee", Unit.Kind.COMMITTEE, Unit.Affiliation.DIRECT);
        direct = open(top, "First branch", Unit.Kind.BRANCH, Unit.Affiliation.DIRECT);
        guided = open(top, "Second branch", Unit.Kind.BRANCH, Unit.Affiliation.GUIDED);
        campaign = CampaignFixtures.mobilised(campaigns, top);
        LocalDate today = LocalDate.now(clock);
        phases.save(new Phase(
                top,
                Uuid7.next(),
                campaign.id(),
                "All along",
                today.minusDays(9),
                today.plusDays(9),
                Map.of(Campaign.Tool.SELF_CHOSEN, Phase.Switch.ON)));
        overdue = new RequiredAction(
                top,
                Uuid7.next(),
                campaign.id(),
                "Own actions",
                CampaignIndicators.SELF_CHOSEN,
                Indicator.Kind.COUNT,
                2,
                today.minusDays(1),
                RequiredAction.Concerns.ALL);
        actions.save(overdue, clock.instant());
        indicators.settle();
        office = signedIn(Role.OFFICE, top);
        secretary = signedIn(Role.SECRETARY, direct);
        leader = signedIn(Role.LEADER, top);
    }

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
    void aUnitAnswersNotApplicableAndTheOfficeDecides() throws Exception {
        UUID owed = obligations
                .of(direct, campaign.id(), LocalDate.now(clock))
                .getFirst()
                .id();
        String answer = at(direct) + "/obligations/" + owed + "/answer";
        assertThat(body(post(answer).param("reason", " "), secretary, 422)).contains("reason-error");
        body(post(answer).param("reason", "only three members"), secretary, 302);

        assertThat(body(get(at(top) + "/answers"), office, 200)).contains("only three members");
        String decision = at(direct) + "/obligations/" + owed + "/decision";
        body(post(decision).param("accepted", "true"), secretary, 404);
        body(post(decision).param("accepted", "false"), office, 422);
        body(post(decision).param("accepted", "true"), office, 302);
        assertThat(body(get(at(direct) + "/obligations"), secretary, 200)).contains("Not applicable");
    }

    @Test
    void theOfficePreparesACampaignAndLeadsItOn() throws Exception {
        String list = "/units/" + top + "/campaigns";
        assertThat(body(post(list).param("title", "").param("startsOn", "2026-02-30"), office, 422))
                .contains("title-error", "startsOn-error", "endsOn-error");

        body(
                post(list)
                        .param("title", "Next year")
                        .param("startsOn", "2027-01-01")
                        .param("endsOn", "2027-12-31"),
                office,
                302);
        assertThat(body(get(list), office, 200)).contains("Next year", "In preparation");
        assertThat(body(get("/units/" + direct + "/campaigns"), secretary, 200)).doesNotContain("Next year");

        body(post(at(top) + "/state").param("to", "RUNNING"), office, 302);
        body(post(at(top) + "/state").param("to", "MOBILISED"), office, 422);
        assertThat(body(get(at(top)), office, 200)).contains("Running", "All along", "Own actions");
    }

    @Test
    void phasesActionsAndCriteriaAreChangedByTheOfficeOnly() throws Exception {
        assertThat(body(
                        post(at(top) + "/phases")
                                .param("name", "Day")
                                .param("startsOn", "2026-09-02")
                                .param("endsOn", "2026-09-01"),
                        office,
                        422))
                .contains("endsOn-error");
        body(
                post(at(top) + "/phases")
                        .param("name", "One day")
                        .param("startsOn", "2026-09-01")
                        .param("endsOn", "2026-09-01")
                        .param("pledge", "ON"),
                office,
                302);
        assertThat(body(get(at(top)), office, 200)).contains("One day", "Pledges on");
        body(get(at(top) + "/phases/new"), leader, 404);

        assertThat(body(
                        post(at(top) + "/actions").param("title", "x").param("indicator", "action.required"),
                        office,
                        422))
                .contains("indicator-error", "target-error", "dueOn-error");
        body(post(at(top) + "/actions/" + overdue.id() + "/withdrawal"), leader, 404);
        body(get(at(top) + "/actions/" + overdue.id() + "/edit"), office, 200);
        body(get(at(top) + "/actions/new"), office, 200);
        body(get(at(top) + "/edit"), office, 200);
    }

    @Test
    void leadershipAndPapersAreShownToAllUnitsAndKeptByTheOffice() throws Exception {
        assertThat(body(post(at(top) + "/officers").param("name", "Li"), office, 422))
                .contains("group-error", "duty-error", "role-error");
        body(
                post(at(top) + "/officers")
                        .param("group", "LEADING_GROUP")
                        .param("name", "Li")
                        .param("duty", "Director")
                        .param("role", "Head"),
                office,
                302);
        assertThat(body(post(at(top) + "/papers").param("kind", "PLAN").param("title", "Plan"), office, 422))
                .contains("body-error");
        var upload = multipart(at(top) + "/papers").file("file", "abc".getBytes(StandardCharsets.UTF_8));
        assertThat(mvc.perform(upload.param("kind", "PLAN")
                                .param("title", "Plan")
                                .cookie(office)
                                .with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);

        String papers = body(get(at(direct) + "/papers"), secretary, 200);
        assertThat(papers).contains("Li", "Director", "Plan").doesNotContain("removal");
        UUID paper = jdbc.sql("select id from campaign_document where campaign_id = :id")
                .param("id", campaign.id())
                .query(UUID.class)
                .single();
        MockHttpServletResponse file = response(get(at(direct) + "/papers/" + paper + "/file"), secretary);
        assertThat(file.getContentAsString()).isEqualTo("abc");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
        body(post(at(top) + "/papers/" + paper + "/removal"), secretary, 404);
        body(post(at(top) + "/papers/" + paper + "/removal"), office, 302);
        assertThat(body(get(at(direct) + "/papers"), secretary, 200)).doesNotContain("/file");
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

    @Test
    void theFirstPageSaysWhatWaits() throws Exception {
        assertThat(body(get("/desk"), secretary, 200)).contains("Own actions");
    }

    private String at(UUID unit) {
        return "/units/" + unit + "/campaigns/" + campaign.id();
    }

    private UUID open(@Nullable UUID parent, String name, Unit.Kind kind, Unit.Affiliation affiliation) {
        return CampaignFixtures.open(units, parent, name, kind, affiliation);
    }

    private Cookie signedIn(Role role, UUID unit) {
        UUID account = Uuid7.next();
        jdbc.sql("insert into account (id, name, sign_in_name) values (:id, :name, :name)")
                .param("id", account)
                .param("name", "a" + account)
                .update();
        jdbc.sql("insert into role_grant (account_id, role, unit_id) values (:id, :role, :unit)")
                .param("id", account)
                .param("role", role.name())
                .param("unit", unit)
                .update();
        return new Cookie("session", sessions.open(account, clock.instant()));
    }

    private String body(MockHttpServletRequestBuilder request, Cookie session, int status) throws Exception {
        MockHttpServletResponse response = response(request, session);
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(status);
        return body;
    }

    private MockHttpServletResponse response(MockHttpServletRequestBuilder request, Cookie session) throws Exception {
        return mvc.perform(request.cookie(session).with(csrf()).header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }
}
