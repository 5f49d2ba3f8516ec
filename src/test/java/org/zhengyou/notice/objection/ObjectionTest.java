package org.zhengyou.notice.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengyou.notice.objection.Objection.State;

class ObjectionTest {
    private static final Map<State, Set<State>> NAMED = Map.of(
            State.RECEIVED, Set.of(State.SCREENED),
            State.SCREENED, Set.of(State.INVESTIGATING),
            State.INVESTIGATING, Set.of(State.UPHELD, State.NOT_UPHELD),
            State.UPHELD, Set.of(State.REPLIED),
            State.NOT_UPHELD, Set.of(State.REPLIED),
            State.REPLIED, Set.of(State.CLOSED));

    @ParameterizedTest
    @EnumSource
    void everyPairOfStatesIsLegalOrNotAsListed(State from) {
        for (State to : State.values()) {
            assertThat(from.mayBecome(to, false))
                    .as(from + " to " + to)
                    .isEqualTo(NAMED.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnonymousOneMayAlsoBeClosedUnexamined(State from) {
        for (State to : State.values()) {
            boolean unexamined = from == State.RECEIVED && to == State.CLOSED;
            assertThat(from.mayBecome(to, true))
                    .as(from + " to " + to)
                    .isEqualTo(unexamined || from.mayBecome(to, false));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDecidedOrDroppedHoldsNothing(State state) {
        assertThat(state.open())
                .isEqualTo(Set.of(State.RECEIVED, State.SCREENED, State.INVESTIGATING)
                        .contains(state));
    }

    @ParameterizedTest
    @EnumSource
    void closingAnAnsweredOneNeedsNoWordsClosingAnUnexaminedOneDoes(State from) {
        assertThat(State.CLOSED.needsText(from)).isEqualTo(from == State.RECEIVED);
        assertThat(State.REPLIED.needsText(from)).isTrue();
        assertThat(State.SCREENED.needsText(from)).isFalse();
    }
}
