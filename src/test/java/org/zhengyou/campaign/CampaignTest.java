package org.zhengyou.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengyou.campaign.Campaign.State;
import org.zhengyou.platform.Uuid7;

class CampaignTest {
    /** From state to the only states that may follow; every pair that is not here is refused. */
    private static final String TABLE = """
            PREPARING  -> MOBILISED
            MOBILISED  -> RUNNING CLOSED
            RUNNING    -> SUMMING_UP CLOSED
            SUMMING_UP -> RUNNING CLOSED
            CLOSED     -> ARCHIVED
            ARCHIVED   ->
            """;

    @ParameterizedTest
    @EnumSource
    void aStateIsFollowedByThoseOfTheTableOnly(State from) {
        String line = TABLE.lines()
                .filter(row -> row.startsWith(from.name() + " "))
                .findFirst()
                .orElseThrow();
        Set<State> expected = EnumSet.noneOf(State.class);
        for (State to : State.values()) {
            if (line.matches(".*->.*\\b" + to + "\\b.*")) {
                expected.add(to);
            }
        }

        assertThat(from.next()).isEqualTo(expected);
    }

    @Test
    void unitsTakePartBetweenMobilisationAndClosing() {
        assertThat(EnumSet.allOf(State.class).stream().filter(State::underWay))
                .containsExactly(State.MOBILISED, State.RUNNING, State.SUMMING_UP);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-08-31, AHEAD",
        "2026-09-01, NOW",
        "2026-09-15, NOW",
        "2026-09-30, NOW",
        "2026-10-01, DONE",
    })
    void aPhaseStandsFromItsFirstDayToItsLast(LocalDate day, Phase.Standing standing) {
        Phase phase = new Phase(
                Uuid7.next(),
                Uuid7.next(),
                Uuid7.next(),
                "pledges",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 9, 30),
                Map.of());

        assertThat(phase.standing(day)).isEqualTo(standing);
    }
}
