package org.zhengyou.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.access.Viewer;

/**
 * What somebody holds against a document.
 *
 * @param unitId of the item
 * @param title of the item, as it was called when the claim came
 * @param work the claimant's own; null for {@link Kind#MISMATCH}
 * @param removed whether this claim keeps the item from being shown
 * @param reason what both sides read
 * @param stepDueOn last working day of the next step; null where none is due
 */
public record Claim(
        UUID unitId,
        UUID id,
        UUID itemId,
        String title,
        @Nullable UUID uploaderId,
        Kind kind,
        String number,
        @Nullable String work,
        String statement,
        String proof,
        State state,
        boolean removed,
        @Nullable String reason,
        Instant receivedAt,
        @Nullable LocalDate stepDueOn) {

    public enum Kind {
        COPYRIGHT,
        /** The content is not what the title says. */
        MISMATCH;

        /** Whether the item goes before its uploader is heard, as the law on copyright asks for. */
        public boolean removesFirst() {
            return this == COPYRIGHT;
        }
    }

    /** Who takes a step. */
    public enum Party {
        CLAIMANT,
        UPLOADER,
        EDITOR
    }

    public enum State {
        /** Being looked at: are all particulars there? */
        RECEIVED(2),
        /** With the uploader; of a copyright dispute the item is removed. */
        FORWARDED(10),
        /** The uploader holds something against it. */
        COUNTERED(2),
        /** Shown again, or still; what the uploader holds was forwarded to the claimant. */
        RESTORED(0),
        UPHELD(0),
        REJECTED(0),
        WITHDRAWN(0);

        private final int workingDays;

        State(int workingDays) {
            this.workingDays = workingDays;
        }

        /** Until the step out of it, counted from the day after it was reached; 0 where there is none. */
        public int workingDays() {
            return workingDays;
        }

        public boolean open() {
            return workingDays > 0;
        }
    }

    private record Step(State from, State to) {}

    /** Every step there is, with who takes it. */
    private static final Map<Step, Set<Party>> STEPS = Map.of(
            new Step(State.RECEIVED, State.FORWARDED), EnumSet.of(Party.EDITOR),
            new Step(State.RECEIVED, State.REJECTED), EnumSet.of(Party.EDITOR),
            new Step(State.RECEIVED, State.WITHDRAWN), EnumSet.of(Party.CLAIMANT),
            new Step(State.FORWARDED, State.COUNTERED), EnumSet.of(Party.UPLOADER),
            new Step(State.FORWARDED, State.UPHELD), EnumSet.of(Party.UPLOADER, Party.EDITOR),
            new Step(State.FORWARDED, State.WITHDRAWN), EnumSet.of(Party.CLAIMANT),
            new Step(State.COUNTERED, State.RESTORED), EnumSet.of(Party.EDITOR),
            // What the uploader holds lacks particulars, and goes back; or the title really is wrong.
            new Step(State.COUNTERED, State.FORWARDED), EnumSet.of(Party.EDITOR),
            new Step(State.COUNTERED, State.UPHELD), EnumSet.of(Party.EDITOR),
            new Step(State.COUNTERED, State.WITHDRAWN), EnumSet.of(Party.CLAIMANT));

    /**
     * Whether a party may take a step. About copyright an editor is no judge: a counter-statement restores, and only an
     * uploader who agrees, or lets the time pass, leaves the item removed.
     */
    public boolean may(Party party, State to, LocalDate today) {
        if (!STEPS.getOrDefault(new Step(state, to), Set.of()).contains(party)) {
            return false;
        }
        if (to == State.UPHELD && party == Party.EDITOR) {
            return state == State.FORWARDED ? stepDueOn != null && today.isAfter(stepDueOn) : kind == Kind.MISMATCH;
        }
        return true;
    }

    /** Whether it is about something of the viewer's own: another decides on it. */
    public boolean against(Viewer viewer) {
        return viewer.signedIn() && viewer.account().equals(uploaderId);
    }

    /** Whether a step into a state must say why. */
    public boolean needsReason(State to) {
        return to == State.REJECTED || to == State.UPHELD || state == State.COUNTERED && to == State.FORWARDED;
    }

    /** Whether the item is not shown in a state that this claim came to. */
    boolean removes(State to) {
        return to == State.UPHELD || kind.removesFirst() && (to == State.FORWARDED || to == State.COUNTERED);
    }

    /** Why earnings are frozen: each claim freezes for itself. */
    String freeze() {
        return Objects.requireNonNull(number);
    }
}
