package org.zhengyou.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengyou.notice.NoticeFixtures.DAY_AFTER;
import static org.zhengyou.notice.NoticeFixtures.LAST_DAY;
import static org.zhengyou.notice.NoticeFixtures.NOW;
import static org.zhengyou.notice.NoticeFixtures.POSTED_ON;
import static org.zhengyou.notice.NoticeFixtures.filing;
import static org.zhengyou.notice.NoticeFixtures.office;

import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengyou.notice.Notice.State;
import org.zhengyou.notice.objection.Objection;

class SettleNoticesTest extends NoticeDatabaseTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void nothingHappensOnTheLastDayAndEverythingOnTheNextOnce() {
        UUID id = fixtures.posted(unit, 2);

        settle.settle(unit, id, LAST_DAY, NOW);
        assertThat(heard.of(unit)).isEmpty();
        settle.settle(unit, id, DAY_AFTER, NOW);
        settle.settle(unit, id, DAY_AFTER, NOW);

        assertThat(heard.of(unit))
                .containsExactlyInAnyOrder(
                        new NoticeItemCleared("thing", subject(id, 1), unit, NOW),
                        new NoticeItemCleared("thing", subject(id, 2), unit, NOW));
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

        assertThat(heard.of(unit)).containsExactly(new NoticeItemUpheld("thing", subject(id, 1), unit, NOW));
        assertThat(notices.get(unit, id).state()).isEqualTo(State.POSTED);
        settle.settle(unit, id, DAY_AFTER, NOW);
        assertThat(notices.get(unit, id).state()).isEqualTo(State.ENDED_UPHELD);
    }

    @Test
    void theClockSettlesEachNoticeThatIsDueAndNoOther() {
        UUID due = fixtures.posted(unit, 1);
        UUID broken = fixtures.posted(unit, 1);
        heard.failFor(subject(broken, 1));
        UUID later = fixtures.approved(unit, 1);
        post.post(unit, later, LAST_DAY, office(unit));

        NoticeClock.settleDue(settle, at(DAY_AFTER));
        assertThat(notices.get(unit, due).state()).isEqualTo(State.ENDED_CLEAR);
        assertThat(notices.get(unit, broken).state()).isEqualTo(State.POSTED);
        assertThat(notices.get(unit, later).state()).isEqualTo(State.POSTED);

        heard.failFor(new UUID(0, 0));
        NoticeClock.settleDue(settle, at(DAY_AFTER));
        assertThat(notices.get(unit, broken).state()).isEqualTo(State.ENDED_CLEAR);
    }

    @Test
    void aMidnightThatWasMissedIsMadeUpAtTheNextStart(@Autowired DataSource dataSource) {
        UUID id = fixtures.posted(unit, 1);
        SettableClock clock = new SettableClock();
        clock.set(midnight(LAST_DAY).minusSeconds(60));
        scheduler(dataSource, clock).start();

        clock.set(midnight(DAY_AFTER).plusSeconds(7 * 3600));
        ManualScheduler started = scheduler(dataSource, clock);
        started.start();
        started.runAnyDueExecutions();

        assertThat(notices.get(unit, id).state()).isEqualTo(State.ENDED_CLEAR);
    }

    private ManualScheduler scheduler(DataSource dataSource, SettableClock clock) {
        Clock now = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZONE;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return clock.now();
            }
        };
        return TestHelper.createManualScheduler(dataSource)
                .clock(clock)
                .startTasks(List.of(NoticeClock.hourlySettling(settle, now)))
                .build();
    }

    private static Clock at(LocalDate day) {
        return Clock.fixed(midnight(day), ZONE);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
