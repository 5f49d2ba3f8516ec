package org.zhengyou.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.Role;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.notice.Notice.State;
import org.zhengyou.notice.NoticeFixtures;
import org.zhengyou.notice.NoticeIndicators;

class NoticeWorkPagesTest extends NoticeRequests {
    @Autowired
    Indicators indicators;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aNoticeGoesToThePublicThroughThePagesOfTwoPeople() throws Exception {
        UUID id = fixtures.proposed(unit, 1);
        Cookie secretary = signedIn(Role.SECRETARY, unit);
        Cookie office = signedIn(Role.OFFICE, top);
        String path = "/units/" + unit + "/notices/" + id;

        assertThat(body(get(path).cookie(secretary), 200)).contains(LINE, path + "/review");
        assertThat(status(verdict(path + "/review", true).cookie(secretary))).isEqualTo(302);
        assertThat(status(verdict(path + "/secrecy-check", true).cookie(secretary)))
                .isEqualTo(404);
        assertThat(body(get(path).cookie(office), 200)).contains(LINE, path + "/secrecy-check");
        assertThat(status(verdict(path + "/secrecy-check", true).cookie(office)))
                .isEqualTo(302);
        assertThat(status(post(path + "/posting").with(csrf()).cookie(office))).isEqualTo(302);

        assertThat(notices.get(unit, id).state()).isEqualTo(State.POSTED);
        assertThat(status(post(path + "/posting").with(csrf()).cookie(office))).isEqualTo(422);
    }

    @Test
    void othersUnitsAndRolesFindNothing() throws Exception {
        UUID id = fixtures.proposed(unit, 1);
        String path = "/units/" + unit + "/notices/" + id;

        assertThat(status(get(path).cookie(signedIn(Role.SECRETARY, sibling)))).isEqualTo(404);
        assertThat(status(get(path).cookie(signedIn(Role.MEMBER, unit)))).isEqualTo(404);
        assertThat(status(get("/units/" + sibling + "/notices/" + id).cookie(signedIn(Role.OFFICE, top))))
                .isEqualTo(404);
        assertThat(status(get(path))).isEqualTo(302);
        assertThat(status(verdict(path + "/review", true).cookie(signedIn(Role.SECRETARY, sibling))))
                .isEqualTo(404);
    }

    @Test
    void theQueueShowsTheSubtreeOnly() throws Exception {
        UUID id = fixtures.proposed(unit, 1);

        assertThat(body(get("/units/" + top + "/notices").cookie(signedIn(Role.OFFICE, top)), 200))
                .contains(id.toString());
        assertThat(body(get("/units/" + sibling + "/notices").cookie(signedIn(Role.OFFICE, top)), 200))
                .doesNotContain(id.toString());
    }

    @Test
    void theOfficeTakesAnObjectionToItsEnd() throws Exception {
        UUID id = postedToday(unit, 1);
        body(objection(id, item(id), "he does not teach there", token(10)).param("sender", "李华"), 200);
        UUID objection = jdbc.sql("select id from objection where notice_id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
        Cookie office = signedIn(Role.OFFICE, top);
        String path = "/units/" + unit + "/objections/" + objection;

        assertThat(body(get("/units/" + top + "/objections").cookie(office), 200))
                .contains(path);
        assertThat(body(get(path).cookie(office), 200)).doesNotContain("李华");
        assertThat(body(post(path + "/sender").with(csrf()).cookie(office), 200))
                .contains("李华");
        for (String step : new String[] {"SCREENED", "INVESTIGATING", "UPHELD", "REPLIED", "CLOSED"}) {
            assertThat(status(step(path, step).cookie(office))).as(step).isEqualTo(302);
        }
        assertThat(status(step(path, "CLOSED").cookie(office))).isEqualTo(422);
        assertThat(status(get(path).cookie(signedIn(Role.SECRETARY, unit)))).isEqualTo(404);
        assertThat(notices.get(unit, id).state()).isEqualTo(State.ENDED_UPHELD);
    }

    @Test
    void theEvidenceOfObjectionsLeadsTheOfficeToEachAndNamesItsNumberToOthers() throws Exception {
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> indicators.cover(NoticeFixtures.CAMPAIGN, top));
        // Put on notice by the committee; what it is about belongs to the branch.
        UUID id = notices.propose(
                NoticeFixtures.about(top, unit), NoticeFixtures.viewer("s", Role.OFFICE, top), NoticeFixtures.NOW);
        fixtures.pass(top, id);
        post.post(top, id, LocalDate.now(clock), NoticeFixtures.office(top));
        body(
                MockMvcRequestBuilders.post("/notices/" + top + "/" + id + "/items/" + item(id) + "/objections")
                        .with(csrf())
                        .param("text", "he does not teach there")
                        .param("token", token(10)),
                200);
        UUID objection = jdbc.sql("select id from objection where notice_id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
        indicators.settle();
        String evidence =
                "/units/" + unit + "/campaigns/" + NoticeFixtures.CAMPAIGN + "/indicators/" + NoticeIndicators.OPEN;
        String path = "/units/" + unit + "/objections/" + objection;
        Cookie office = signedIn(Role.OFFICE, top);
        assertThat(body(get(evidence).cookie(office), 200)).contains("href=\"" + path);
        assertThat(body(get(evidence).cookie(signedIn(Role.LEADER, top)), 200))
                .contains("YY")
                .doesNotContain(path);
        assertThat(mvc.perform(get(path).cookie(office))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo("/units/" + top + "/objections/" + objection);
        assertThat(body(get("/units/" + top + "/objections/" + objection).cookie(office), 200))
                .contains("he does not teach there");
        assertThat(status(get("/units/" + sibling + "/objections/" + objection).cookie(office)))
                .isEqualTo(404);
    }

    @Test
    void whatWaitsStandsOnTheDesk() throws Exception {
        UUID id = fixtures.proposed(unit, 1);

        assertThat(body(get("/desk").cookie(signedIn(Role.SECRETARY, unit)), 200))
                .contains("/units/" + unit + "/notices?queue=CONTENT_REVIEW");
        assertThat(body(get("/desk").cookie(signedIn(Role.SECRETARY, sibling)), 200))
                .doesNotContain("queue=CONTENT_REVIEW");
        assertThat(id).isNotNull();
    }

    @Test
    void theTitleIsChangedWithTheVersionThatWasSeen() throws Exception {
        UUID id = fixtures.proposed(unit, 1);
        Cookie secretary = signedIn(Role.SECRETARY, unit);
        String path = "/units/" + unit + "/notices/" + id;

        assertThat(body(edit(path, "", "5", 0).cookie(secretary), 422)).contains("title-error");
        assertThat(body(edit(path, "New", "many", 0).cookie(secretary), 422)).contains("workingDays-error");
        assertThat(status(edit(path, "New 👍", "3", 0).cookie(secretary))).isEqualTo(302);
        assertThat(notices.get(unit, id).title()).isEqualTo("New 👍");
        assertThat(status(edit(path, "Old", "3", 0).cookie(secretary))).isEqualTo(422);
    }

    @Test
    void aYearsCalendarIsEditedAndImported() throws Exception {
        Cookie office = signedIn(Role.OFFICE, top);
        var file = new MockMultipartFile(
                "file",
                "2029.csv",
                "text/csv",
                "日期,类型,名称\n2029-01-01,放假,元旦\n2029-02-10,上班,春节\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(body(get("/calendar/2026").cookie(office), 200)).contains("2026-10-10");
        assertThat(status(MockMvcRequestBuilders.multipart("/calendar/2029/imports")
                        .file(file)
                        .param("source", "notice")
                        .param("status", "PUBLISHED")
                        .with(csrf())
                        .cookie(office)))
                .isEqualTo(302);
        assertThat(workingDays.year(2029).orElseThrow().days()).hasSize(2);
        assertThat(body(calendar("2029-01-01 nonsense").cookie(office), 422)).contains("nonsense");
        assertThat(status(calendar("2029-01-01 放假 元旦").cookie(office))).isEqualTo(302);
        assertThat(workingDays.year(2029).orElseThrow().days()).hasSize(1);
        assertThat(status(get("/calendar/2029").cookie(signedIn(Role.SECRETARY, unit))))
                .isEqualTo(404);
    }
}
