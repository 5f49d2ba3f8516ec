package org.zhengyou.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengyou.notice.Notice.State;

class NoticeTest {
    private static final Map<State, Set<State>> LEGAL = Map.of(
            State.DRAFT, Set.of(State.CONTENT_REVIEW, State.WITHDRAWN),
            State.CONTENT_REVIEW, Set.of(State.SECRECY_CHECK, State.DRAFT, State.WITHDRAWN),
            State.SECRECY_CHECK, Set.of(State.APPROVED, State.DRAFT, State.WITHDRAWN),
            State.APPROVED, Set.of(State.POSTED, State.DRAFT, State.WITHDRAWN),
            State.POSTED, Set.of(State.OBJECTION_PENDING, State.ENDED_CLEAR, State.ENDED_UPHELD, State.WITHDRAWN),
            State.OBJECTION_PENDING, Set.of(State.POSTED, State.ENDED_CLEAR, State.ENDED_UPHELD, State.WITHDRAWN));

    @ParameterizedTest
    @EnumSource
    void everyPairOfStatesIsLegalOrNotAsListed(State from) {
        for (State to : State.values()) {
            assertThat(from.mayBecome(to))
                    .as(from + " to " + to)
                    .isEqualTo(LEGAL.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOverStaysOver(State state) {
        assertThat(state.over()).isEqualTo(Set.of(State.values()).stream().noneMatch(state::mayBecome));
    }

    @ParameterizedTest
    @EnumSource
    void nothingComesToThePublicPastTheSecrecyCheck(State from) {
        assertThat(from.mayBecome(State.POSTED)).isEqualTo(from == State.APPROVED || from == State.OBJECTION_PENDING);
        assertThat(from.mayBecome(State.APPROVED)).isEqualTo(from == State.SECRECY_CHECK);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-04, false", "2026-12-05, true", "2026-11-27, false"})
    void aNoticeIsDueOnTheDayAfterItsLast(LocalDate today, boolean due) {
        UUID id = new UUID(0, 1);
        Notice notice =
                new Notice(id, id, id, "t", null, 5, State.POSTED, 0, null, null, null, LocalDate.of(2026, 12, 4));

        assertThat(notice.due(today)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        // pending, upheld, cleared, held
        "POSTED, 2, 0, 0, 0, POSTED",
        "POSTED, 2, 0, 0, 1, OBJECTION_PENDING",
        "POSTED, 1, 1, 0, 0, POSTED",
        "POSTED, 0, 0, 2, 0, ENDED_CLEAR",
        "POSTED, 0, 1, 1, 0, ENDED_UPHELD",
        "POSTED, 0, 0, 0, 0, WITHDRAWN",
        "OBJECTION_PENDING, 1, 0, 3, 1, OBJECTION_PENDING",
        "OBJECTION_PENDING, 1, 0, 0, 0, POSTED",
        "OBJECTION_PENDING, 0, 1, 0, 0, ENDED_UPHELD",
        "OBJECTION_PENDING, 0, 0, 1, 0, ENDED_CLEAR",
        "CONTENT_REVIEW, 2, 0, 0, 0, CONTENT_REVIEW",
        "APPROVED, 0, 0, 0, 0, WITHDRAWN",
    })
    void theItemsMakeTheNotice(State state, long pending, long upheld, long cleared, long held, State next) {
        assertThat(new SettleNotices.Tally(pending, upheld, cleared, held).next(state))
                .isEqualTo(next);
        assertThat(state == next || state.mayBecome(next)).isTrue();
    }
}
