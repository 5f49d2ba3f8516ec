package org.zhengyou.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengyou.newsroom.Feedback.State;

class FeedbackTest {
    private static final Map<State, Set<State>> LEGAL = Map.of(
            State.RECEIVED, Set.of(State.HANDLING),
            State.HANDLING, Set.of(State.ANSWERED),
            State.ANSWERED, Set.of(State.RATED, State.CLOSED),
            State.RATED, Set.of(State.CLOSED));

    @ParameterizedTest
    @EnumSource
    void everyPairOfStatesIsLegalOrNotAsListed(State from) {
        for (State to : State.values()) {
            assertThat(from.mayBecome(to))
                    .as(from + " to " + to)
                    .isEqualTo(LEGAL.getOrDefault(from, Set.of()).contains(to));
        }
    }
}
