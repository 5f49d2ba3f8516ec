package org.zhengyou.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengyou.notice.NoticeFixtures.DAY_AFTER;
import static org.zhengyou.notice.NoticeFixtures.LAST_DAY;
import static org.zhengyou.notice.NoticeFixtures.NOW;
import static org.zhengyou.notice.NoticeFixtures.POSTED_ON;
import static org.zhengyou.notice.NoticeFixtures.filing;
import static org.zhengyou.notice.NoticeFixtures.office;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.notice.NoticeRefused.Reason;
import org.zhengyou.notice.objection.HandleObjections;
import org.zhengyou.notice.objection.Objection;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.form.Receipt;

class NoticeObjectionsTest extends NoticeDatabaseTest {
    @Test
    void ofTwoDecisionsAtOnceOneStands() throws Exception {
        UUID id = fixtures.posted(unit, 1);
        UUID objection = objected(id, 1, "Li");
        handle.step(unit, objection, Objection.State.SCREENED, null, POSTED_ON, office(unit));
        handle.step(unit, objection, Objection.State.INVESTIGATING, null, POSTED_ON, office(unit));

        assertThat(twice(() -> {
                    handle.step(unit, objection, Objection.State.UPHELD, "so it is", POSTED_ON, office(unit));
                    return true;
                }))
                .containsExactlyInAnyOrder("true", Reason.NOT_NOW.name());
        assertThat(heard.of(unit)).hasSize(1);
    }

    @Test
    void anObjectionComesInOnTheLastDayAndNotAfter() {
        UUID id = fixtures.posted(unit, 1);
        UUID item = item(id, 1);

        refused(Reason.OBJECTIONS_CLOSED, () -> objections.file(unit, id, item, filing("x", null), DAY_AFTER, NOW));
        assertThat(objections
                        .file(unit, id, item, filing("x", null), LAST_DAY, NOW)
                        .number())
                .matches("YY-2026-\\d{6}");
    }

    @Test
    void nothingCanBeHeldAgainstWhatIsNotPosted() {
        UUID id = fixtures.approved(unit, 1);
        UUID item = item(id, 1);

        assertThatThrownBy(() -> objections.file(unit, id, item, filing("x", null), POSTED_ON, NOW))
                .isInstanceOf(Missing.class);
    }

    @Test
    void theSameFormSentTwiceIsOneObjection() {
        UUID id = fixtures.posted(unit, 1);
        var form = filing("once", null);

        Receipt first = objections.file(unit, id, item(id, 1), form, POSTED_ON, NOW);
        Receipt second = objections.file(unit, id, item(id, 1), form, POSTED_ON, NOW);

        assertThat(second).isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from objection where notice_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void theSenderSeesTheReplyByNumberAndCodeOnly() {
        UUID id = fixtures.posted(unit, 1);
        Receipt receipt = objections.file(unit, id, item(id, 1), filing("𠮷 说明 👍", "李某"), POSTED_ON, NOW);
        UUID objection = objection(receipt.number());
        decide(objection, Objection.State.NOT_UPHELD, POSTED_ON);
        handle.step(unit, objection, Objection.State.REPLIED, "查无此事 🙂", POSTED_ON, office(unit));

        assertThat(objections.lookUp(receipt.number(), "0000-0000-0000")).isEmpty();
        assertThat(objections.lookUp("YY-2026-999999", receipt.code())).isEmpty();
        var answer = objections
                .lookUp(
                        receipt.number().toLowerCase(java.util.Locale.ROOT),
                        receipt.code().replace("-", " "))
                .orElseThrow();
        assertThat(answer.reply()).isEqualTo("查无此事 🙂");
        assertThat(answer.text()).isEqualTo("𠮷 说明 👍");
    }

    @Test
    void theCodeAndTheSenderAreNotReadableInTheDatabase() {
        UUID id = fixtures.posted(unit, 1);
        Receipt receipt = objections.file(unit, id, item(id, 1), filing("x", "Li Hua"), POSTED_ON, NOW);

        String row = jdbc.sql("""
                        select convert_from(decode(encode(name, 'escape'), 'escape') , 'LATIN1') || encode(code_hash, 'escape')
                        from objection where number = :number
                        """)
                .param("number", receipt.number())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("Li Hua").doesNotContain(receipt.code());
        assertThat(handle.reveal(unit, objection(receipt.number()), office(unit)))
                .isEqualTo(new HandleObjections.Sender("Li Hua", "139 0000 0000"));
        assertThat(jdbc.sql("select count(*) from audit_log where action = 'objection.reveal' and object = :number")
                        .param("number", receipt.number())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void objectionsAreCountedForTheUnitOfTheItem(
            @Autowired Indicators indicators, @Autowired TransactionTemplate transaction) {
        transaction.executeWithoutResult(status -> indicators.cover(NoticeFixtures.CAMPAIGN, unit));
        UUID id = fixtures.posted(unit, 2);
        UUID objection = objected(id, 1, "Li");
        objected(id, 2, "Wang");

        indicators.settle();
        assertThat(indicators.total(NoticeFixtures.CAMPAIGN, unit, NoticeIndicators.OPEN))
                .isEqualTo(new Figure(2, 2));

        decide(objection, Objection.State.NOT_UPHELD, POSTED_ON);
        handle.step(unit, objection, Objection.State.REPLIED, "no", POSTED_ON, office(unit));
        indicators.settle();
        assertThat(indicators.total(NoticeFixtures.CAMPAIGN, unit, NoticeIndicators.OPEN))
                .isEqualTo(new Figure(1, 2));
        assertThat(indicators.total(NoticeFixtures.CAMPAIGN, unit, NoticeIndicators.ANSWERED))
                .isEqualTo(new Figure(1, 2));
    }
}
