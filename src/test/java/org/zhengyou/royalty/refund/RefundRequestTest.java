package org.zhengyou.royalty.refund;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengyou.royalty.refund.RefundRequest.State;

class RefundRequestTest {
    private static final Map<State, Set<State>> LEGAL = Map.of(
            State.RECEIVED, Set.of(State.SOLVED, State.REFUNDED, State.WITHDRAWN),
            State.SOLVED, Set.of(State.RECEIVED),
            State.WITHDRAWN, Set.of(State.RECEIVED));

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
