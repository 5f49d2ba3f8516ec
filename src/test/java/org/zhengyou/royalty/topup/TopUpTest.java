package org.zhengyou.royalty.topup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengyou.royalty.topup.TopUp.State;

class TopUpTest {
    private static final Map<State, Set<State>> LEGAL = Map.of(
            State.STARTED, Set.of(State.PAID, State.FAILED, State.EXPIRED),
            State.FAILED, Set.of(State.PAID),
            State.EXPIRED, Set.of(State.PAID));

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
