package org.zhengyou.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhengyou.access.Role;

class CampaignPagesTest extends CampaignRequests {
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

        assertThat(body(get(at(top) + "/papers?removed=" + paper), office, 200)).contains("“Plan” was removed.");
        assertThat(body(get(at(direct) + "/papers?removed=" + paper), secretary, 200))
                .doesNotContain("was removed");
        body(post(at(top) + "/papers/" + paper + "/restoration"), secretary, 404);
        body(post(at(top) + "/papers/" + paper + "/restoration"), office, 302);
        assertThat(body(get(at(direct) + "/papers"), secretary, 200)).contains("/file");
    }

    @Test
    void leadershipAndPapersAreChanged() throws Exception {
        for (String name : List.of("Li", "Wang")) {
            body(
                    post(at(top) + "/officers")
                            .param("group", "OFFICE")
                            .param("name", name)
                            .param("duty", "Director")
                            .param("role", "Head"),
                    office,
                    302);
        }
        String wang = at(top) + "/officers/" + only("select id from campaign_officer where name = 'Wang' and");
        body(get(wang + "/edit"), leader, 404);
        assertThat(body(get(wang + "/edit"), office, 200)).contains("value=\"Wang\"");
        assertThat(body(post(wang).param("group", "OFFICE").param("name", ""), office, 422))
                .contains("name-error", "duty-error");
        body(
                post(wang)
                        .param("group", "OFFICE")
                        .param("name", "\uD842\uDFB7 Wang")
                        .param("duty", "Director")
                        .param("role", "Liaison"),
                office,
                302);
        body(post(wang + "/place").param("way", "UP"), office, 302);
        assertThat(body(get(at(top) + "/papers"), office, 200))
                .containsSubsequence("Liaison", "\uD842\uDFB7 Wang", ">Li<");

        body(
                post(at(top) + "/papers")
                        .param("kind", "PLAN")
                        .param("title", "Plan")
                        .param("body", "one"),
                office,
                302);
        String paper = at(top) + "/papers/" + only("select id from campaign_document where");
        assertThat(body(get(paper + "/edit"), office, 200)).contains(">one</textarea>");
        var change = post(paper)
                .param("kind", "PLAN")
                .param("title", "Plan")
                .param("body", "two \uD83C\uDF89")
                .param("version", "0");
        body(change, office, 302);
        assertThat(body(
                        post(paper)
                                .param("kind", "PLAN")
                                .param("title", "Plan")
                                .param("body", "three")
                                .param("version", "0"),
                        office,
                        422))
                .contains("three", "name=\"version\" value=\"1\"", "body-error");
        assertThat(body(get(at(direct) + "/papers"), secretary, 200)).contains("two \uD83C\uDF89");
        body(get(at(direct) + "/papers/" + UUID.randomUUID() + "/edit"), office, 404);
    }

    @Test
    void anActionIsRemovedOrWithdrawnAndPutBack() throws Exception {
        String action = at(top) + "/actions/" + overdue.id();
        body(post(action + "/withdrawal"), office, 302);
        assertThat(body(get(at(direct) + "/obligations"), secretary, 200)).doesNotContain("Own actions");
        assertThat(body(get(at(top)), office, 200)).contains("No longer required", action + "/restoration");
        body(post(action + "/restoration"), leader, 404);
        body(post(action + "/restoration"), office, 302);

        UUID owed = obligations
                .of(direct, campaign.id(), LocalDate.now(clock))
                .getFirst()
                .id();
        body(post(at(direct) + "/obligations/" + owed + "/answer").param("reason", "few"), secretary, 302);
        assertThat(body(get(at(top)), office, 200)).contains("href=\"" + action + "/withdrawal\"");
        assertThat(body(get(action + "/withdrawal"), office, 200)).contains("Own actions");
        assertThat(body(post(action + "/withdrawal").param("reason", " "), office, 422))
                .contains("reason-error");
        body(post(action + "/withdrawal").param("reason", "taken over"), office, 302);
        assertThat(body(get(at(direct)), secretary, 200)).contains("taken over").doesNotContain("restoration");
        body(post(action + "/place").param("way", "UP"), office, 404);
        body(post(at(top) + "/actions/" + overdue.id() + "/place").param("way", "SIDEWAYS"), office, 404);
    }

    @Test
    void aMemberSeesWhatTheOwnBranchOwesAndNothingToPress() throws Exception {
        Cookie member = signedIn(Role.MEMBER, direct);
        assertThat(body(get(at(direct)), member, 200)).contains(at(direct) + "/obligations");
        assertThat(body(get(at(direct) + "/obligations"), member, 200))
                .contains("Own actions")
                .doesNotContain("/answer", "/indicators/", "<button class=\"small", "/chosen/new");
        assertThat(body(get("/desk"), member, 200)).contains(at(direct) + "/obligations");
        body(get(at(guided) + "/obligations"), member, 404);
        body(get(at(top) + "/obligations"), member, 404);
        body(post(at(direct) + "/obligations/" + UUID.randomUUID() + "/answer").param("reason", "x"), member, 404);
    }

    @Test
    void theHistorySaysWhyTheStateChanged() throws Exception {
        assertThat(body(get(at(top)), office, 200)).contains("name=\"note\"");
        body(post(at(top) + "/state").param("to", "RUNNING").param("note", "all are ready \uD83C\uDF89"), office, 302);
        assertThat(body(get(at(top)), office, 200)).contains("all are ready \uD83C\uDF89");
        body(post(at(top) + "/state").param("to", "SUMMING_UP").param("note", "x".repeat(501)), office, 422);
    }

    @Test
    void aClosedCampaignOffersNoSettingsAndRefusesThem() throws Exception {
        body(post(at(top) + "/state").param("to", "CLOSED"), office, 302);
        assertThat(body(get(at(top)), office, 200))
                .doesNotContain("/criteria/", "/phases/", "/actions/new", "/place", "/edit");
        UUID set = only("select id from campaign_criteria where subject = 'ORGANISATION' and");
        assertThat(body(
                        post(at(top) + "/criteria/" + set)
                                .param("name", "Other")
                                .param("items", "one"),
                        office,
                        422))
                .contains("is closed and stays as it is");
    }

    @Test
    void theEvidenceOfAClosedCampaignSaysOfWhichMomentItIs() throws Exception {
        String evidence = at(top) + "/indicators/unit.count";
        assertThat(body(get(evidence), office, 200)).doesNotContain("The campaign closed");
        body(post(at(top) + "/state").param("to", "CLOSED"), office, 302);
        units.close(guided, LocalDate.now(clock), null);
        assertThat(body(get(evidence), office, 200))
                .contains("as they stood then", "Second branch", "/evidence/unit.count.xlsx");

        jdbc.sql("update indicator_campaign set kept = '{}' where campaign_id = :id")
                .param("id", campaign.id())
                .update();
        assertThat(body(get(evidence), office, 200))
                .contains("Only its figure was kept", "<b>2</b>")
                .doesNotContain("/evidence/unit.count.xlsx");
    }

    private UUID only(String query) {
        return jdbc.sql(query + " campaign_id = :id")
                .param("id", campaign.id())
                .query(UUID.class)
                .single();
    }

    @Test
    void theFirstPageSaysWhatWaits() throws Exception {
        assertThat(body(get("/desk"), secretary, 200)).contains("Own actions");
    }
}
