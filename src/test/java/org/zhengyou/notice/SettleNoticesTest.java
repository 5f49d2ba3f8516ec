package org.zhengyou.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengyou.notice.NoticeFixtures.DAY_AFTER;
import static org.zhengyou.notice.NoticeFixtures.LAST_DAY;
import static org.zhengyou.notice.NoticeFixtures.NOW;
import static org.zhengyou.notice.NoticeFixtures.POSTED_ON;
import static org.zhengyou.notice.NoticeFixtures.filing;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhengyou.notice.Notice.State;
import org.zhengyou.notice.objection.Objection;

class SettleNoticesTest extends NoticeDatabaseTest {
    @Test
    void nothingHappensOnTheLastDayAndEverythingOnTheNextOnce() {
        UUID id = fixtures.posted(unit, 2);

        settle.settle(unit, id, LAST_DAY, NOW);
        assertThat(heard.of(unit)).isEmpty();
        settle.settle(unit, id, DAY_AFTER, NOW);
        settle.settle(unit, id, DAY_AFTER, NOW);

        assertThat(heard.of(unit)).hasSize(2).allMatch(NoticeItemCleared.class::isInstance);
        assertThat(notices.get(unit, id).state()).isEqualTo(State.ENDED_CLEAR);
        assertThat(transitions(id)).containsOnlyOnce("POSTED>ENDED_CLEAR");
    }

    @Test
    void twoSettlersAtOnceGiveOneOutcome() throws Exception {
        UUID id = fixtures.posted(unit, 3);

        twice(() -> {
            settle.settle(unit, id, DAY_AFTER, NOW);
            return true;
        });
        assertThat(heard.of(unit)).hasSize(3);
        assertThat(transitions(id)).containsOnlyOnce("POSTED>ENDED_CLEAR");
    }

    @Test
    void aSettlingThatBreaksOffLeavesEverythingAsItWasAndCanBeDoneAgain() {
        UUID id = fixtures.posted(unit, 2);
        heard.failFor(subject(id, 2));

        assertThatThrownBy(() -> settle.settle(unit, id, DAY_AFTER, NOW)).isInstanceOf(IllegalStateException.class);
        assertThat(outcomes(id)).containsExactly("PENDING", "PENDING");
        assertThat(settle.due(DAY_AFTER)).contains(new SettleNotices.Key(unit, id));

        heard.failFor(new UUID(0, 0));
        settle.settle(unit, id, DAY_AFTER, NOW);
        assertThat(outcomes(id)).containsExactly("CLEARED", "CLEARED");
    }

    @Test
    void anOpenObjectionHoldsItsOwnItemOnly() {
        UUID id = fixtures.posted(unit, 2);
        objections.file(unit, id, item(id, 1), filing("fact", null), LAST_DAY, NOW);
        assertThat(notices.get(unit, id).state()).isEqualTo(State.OBJECTION_PENDING);

        settle.settle(unit, id, DAY_AFTER, NOW);

        assertThat(outcomes(id)).containsExactly("PENDING", "CLEARED");
        assertThat(notices.get(unit, id).state()).isEqualTo(State.OBJECTION_PENDING);
        assertThat(heard.of(unit)).hasSize(1);
    }

    @Test
    void anObjectionNotUpheldFreesTheItemAndTheDayThatPassedCounts() {
        UUID id = fixtures.posted(unit, 1);
        UUID objection = objected(id, 1, "Li");
        settle.settle(unit, id, DAY_AFTER, NOW);

        decide(objection, Objection.State.NOT_UPHELD, DAY_AFTER);

        assertThat(outcomes(id)).containsExactly("CLEARED");
        assertThat(notices.get(unit, id).state()).isEqualTo(State.ENDED_CLEAR);
    }

    @Test
    void anObjectionNotUpheldInTimeLetsTheNoticeRunOn() {
        UUID id = fixtures.posted(unit, 1);
        decide(objected(id, 1, "Li"), Objection.State.NOT_UPHELD, POSTED_ON);

        assertThat(notices.get(unit, id).state()).isEqualTo(State.POSTED);
        assertThat(outcomes(id)).containsExactly("PENDING");
    }

    @Test
    void anUpheldObjectionTellsTheOwnerAtOnce() {
        UUID id = fixtures.posted(unit, 2);
        decide(objected(id, 1, "Li"), Objection.State.UPHELD, POSTED_ON);

        assertThat(heard.of(unit)).containsExactly(new NoticeItemUpheld("thing", subject(id, 1), unit));
        assertThat(notices.get(unit, id).state()).isEqualTo(State.POSTED);
        settle.settle(unit, id, DAY_AFTER, NOW);
        assertThat(notices.get(unit, id).state()).isEqualTo(State.ENDED_UPHELD);
    }
}
