package org.zhengyou.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengyou.claim.Claim.Party.CLAIMANT;
import static org.zhengyou.claim.Claim.Party.EDITOR;
import static org.zhengyou.claim.Claim.Party.UPLOADER;
import static org.zhengyou.claim.Claim.State.COUNTERED;
import static org.zhengyou.claim.Claim.State.FORWARDED;
import static org.zhengyou.claim.Claim.State.RECEIVED;
import static org.zhengyou.claim.Claim.State.REJECTED;
import static org.zhengyou.claim.Claim.State.RESTORED;
import static org.zhengyou.claim.Claim.State.UPHELD;
import static org.zhengyou.claim.Claim.State.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengyou.claim.Claim.Kind;
import org.zhengyou.claim.Claim.Party;
import org.zhengyou.claim.Claim.State;

class ClaimTest {
    private static final LocalDate DUE = LocalDate.of(2026, 11, 20);

    private record Step(Party party, State from, State to) {}

    /** Every step of both kinds, after the day that was given. */
    private static final Set<Step> LEGAL = Set.of(
            new Step(EDITOR, RECEIVED, FORWARDED),
            new Step(EDITOR, RECEIVED, REJECTED),
            new Step(CLAIMANT, RECEIVED, WITHDRAWN),
            new Step(UPLOADER, FORWARDED, COUNTERED),
            new Step(UPLOADER, FORWARDED, UPHELD),
            new Step(EDITOR, FORWARDED, UPHELD),
            new Step(CLAIMANT, FORWARDED, WITHDRAWN),
            new Step(EDITOR, COUNTERED, RESTORED),
            new Step(EDITOR, COUNTERED, FORWARDED),
            new Step(EDITOR, COUNTERED, UPHELD),
            new Step(CLAIMANT, COUNTERED, WITHDRAWN));

    @ParameterizedTest
    @EnumSource
    void everyStepOfEveryPartyIsLegalOrNotAsListed(Kind kind) {
        Set<Step> legal = new HashSet<>(LEGAL);
        if (kind == Kind.COPYRIGHT) {
            // A counter-statement restores: no editor judges who has the copyright.
            legal.remove(new Step(EDITOR, COUNTERED, UPHELD));
        }
        assertThat(steps(kind, DUE.plusDays(1), DUE)).isEqualTo(legal);
    }

    @ParameterizedTest
    @EnumSource
    void noEditorUpholdsWhatTheUploaderMayStillAnswer(Kind kind) {
        Step early = new Step(EDITOR, FORWARDED, UPHELD);
        assertThat(steps(kind, DUE, DUE)).doesNotContain(early);
        assertThat(steps(kind, DUE, null)).doesNotContain(early);
        assertThat(steps(kind, DUE.plusDays(1), DUE)).contains(early);
    }

    @Test
    void copyrightRemovesFirstAndAWrongTitleOnlyInTheEnd() {
        for (State state : State.values()) {
            assertThat(claim(Kind.COPYRIGHT, RECEIVED, null).removes(state))
                    .as("copyright " + state)
                    .isEqualTo(Set.of(FORWARDED, COUNTERED, UPHELD).contains(state));
            assertThat(claim(Kind.MISMATCH, RECEIVED, null).removes(state))
                    .as("title " + state)
                    .isEqualTo(state == UPHELD);
        }
    }

    @Test
    void everyOpenStateHasALimitAndASettledOneNone() {
        for (State state : State.values()) {
            boolean settled = LEGAL.stream().noneMatch(step -> step.from() == state);
            assertThat(state.workingDays() == 0).as(state.name()).isEqualTo(settled);
            assertThat(state.open()).isEqualTo(!settled);
        }
    }

    @Test
    void whoSendsBackRejectsOrUpholdsSaysWhy() {
        for (Step step : LEGAL) {
            boolean why =
                    step.to() == REJECTED || step.to() == UPHELD || step.from() == COUNTERED && step.to() == FORWARDED;
            assertThat(claim(Kind.MISMATCH, step.from(), DUE).needsReason(step.to()))
                    .as(step.toString())
                    .isEqualTo(why);
        }
    }

    private static Set<Step> steps(Kind kind, LocalDate today, @Nullable LocalDate due) {
        Set<Step> steps = new HashSet<>();
        for (Party party : Party.values()) {
            for (State from : State.values()) {
                for (State to : State.values()) {
                    if (claim(kind, from, due).may(party, to, today)) {
                        steps.add(new Step(party, from, to));
                    }
                }
            }
        }
        return steps;
    }

    private static Claim claim(Kind kind, State state, @Nullable LocalDate due) {
        UUID id = new UUID(7, 8);
        return new Claim(id, id, id, "t", id, kind, "BQ-1", null, "s", "p", state, false, null, Instant.EPOCH, due);
    }
}
