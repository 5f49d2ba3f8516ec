package org.zhengyou.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhengyou.access.Role;
import org.zhengyou.notice.NoticeFixtures;

class PublicNoticePagesTest extends NoticeRequests {
    @Test
    void thePublicSeesNothingBeforePosting() throws Exception {
        UUID id = fixtures.approved(unit, 1);

        assertThat(status(get("/notices/" + unit + "/" + id))).isEqualTo(404);
        assertThat(page("/notices")).doesNotContain(id.toString());
    }

    @Test
    void thePublicSeesNameUnitPostAndTextAndMayObject() throws Exception {
        UUID id = postedToday(unit, 2);

        assertThat(page("/notices")).contains("/notices/" + unit + "/" + id);
        assertThat(page("/notices/" + unit + "/" + id))
                .contains("Member 1", "Branch", "teacher", LINE, "objections/new")
                .doesNotContain("/units/");
        assertThat(page("/")).contains("/notices/" + unit + "/" + id);
    }

    @Test
    void aNoticeIsFoundUnderItsOwnUnitOnly() throws Exception {
        UUID id = postedToday(unit, 1);

        assertThat(status(get("/notices/" + sibling + "/" + id))).isEqualTo(404);
        assertThat(status(get("/notices/" + sibling + "/" + id + "/items/" + item(id) + "/objections/new")))
                .isEqualTo(404);
    }

    @Test
    void aLongNoticeIsPagedAndSearched() throws Exception {
        UUID id = postedToday(unit, 120);
        String path = "/notices/" + unit + "/" + id;

        assertThat(page(path)).contains("Member 50<").doesNotContain("Member 51<");
        assertThat(page(path + "?page=3")).contains("Member 120<").doesNotContain("Member 100<");
        assertThat(page(path + "?q=Member 77")).contains("Member 77<").doesNotContain("Member 1<");
    }

    @Test
    void aWithdrawnNoticeShowsWhyAndNobodysName() throws Exception {
        UUID id = postedToday(unit, 1);
        post.withdraw(unit, id, "wrong text", NoticeFixtures.office(unit));

        assertThat(page("/notices/" + unit + "/" + id)).contains("wrong text").doesNotContain("Member 1", LINE);
    }

    @Test
    void anObjectionGivesAReceiptByWhichTheReplyIsFound() throws Exception {
        UUID id = postedToday(unit, 1);
        String receipt = body(objection(id, item(id), "他不在这个岗位 𠮷👍", token(10)), 200);
        String number = first(receipt, "(YY-\\d{4}-\\d{6})");
        String code = first(receipt, "([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})");

        assertThat(body(lookUp(number, code), 200)).contains("他不在这个岗位 𠮷👍", number);
        assertThat(body(lookUp(number, "AAAA-AAAA-AAAA"), 422)).doesNotContain("他不在这个岗位");
    }

    @Test
    void aFormSentTwiceGivesTheSameReceipt() throws Exception {
        UUID id = postedToday(unit, 1);
        String token = token(10);

        String first = body(objection(id, item(id), "not so at all", token), 200);
        String second = body(objection(id, item(id), "not so at all", token), 200);
        assertThat(first(second, "(YY-\\d{4}-\\d{6})")).isEqualTo(first(first, "(YY-\\d{4}-\\d{6})"));
    }

    @Test
    void aFormWithAProblemIsShownAgainWithWhatWasTyped() throws Exception {
        UUID id = postedToday(unit, 1);

        assertThat(body(objection(id, item(id), "no", token(10)), 422))
                .contains(">no</textarea>", "aria-invalid=\"true\"");
        assertThat(body(objection(id, item(id), "typed at once", token(0)), 422))
                .contains("typed at once");
        assertThat(body(objection(id, item(id), "forged", "AAAA"), 422)).contains("forged");
        assertThat(body(objection(id, item(id), "by a program", token(10)).param("website", "http://x"), 422))
                .contains("by a program");
        assertThat(objectionsTo(id)).isZero();
    }

    @Test
    void aFloodFromOneAddressStopsNobodyElse() throws Exception {
        UUID id = postedToday(unit, 1);
        for (int i = 0; i < 60; i++) {
            body(objection(id, item(id), "again and again", token(10)).with(from("203.0.113.9")), 200);
        }

        assertThat(body(objection(id, item(id), "once more", token(10)).with(from("203.0.113.9")), 429))
                .contains("once more");
        body(objection(id, item(id), "a real person", token(10)).with(from("203.0.113.10")), 200);
    }

    @Test
    void afterTheLastDayNoFormIsOfferedAndNoneTaken() throws Exception {
        UUID id = fixtures.approved(unit, 1);
        LocalDate longAgo = LocalDate.of(2026, 3, 2);
        post.post(unit, id, longAgo, NoticeFixtures.office(unit));

        assertThat(page("/notices/" + unit + "/" + id)).doesNotContain("objections/new");
        body(objection(id, item(id), "too late now", token(10)), 422);
    }

    @Test
    void nothingInTheLogLeadsBackToTheSender() throws Exception {
        UUID id = postedToday(unit, 1);
        Cookie member = signedIn(Role.MEMBER, unit);

        body(
                objection(id, item(id), "not so, says a member", token(10))
                        .with(from("203.0.113.77"))
                        .cookie(member),
                200);

        assertThat(jdbc.sql("select count(*) from audit_log where address = '203.0.113.77'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
