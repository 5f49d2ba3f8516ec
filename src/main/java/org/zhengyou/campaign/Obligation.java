package org.zhengyou.campaign;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.indicator.Figure;

/**
 * What one unit owes of one required action, and how it stands.
 *
 * @param own the unit's own value of the action's indicator
 * @param answer the unit's "not applicable"; null where it gave none or took it back
 * @param reason why it does not apply, in the unit's words
 * @param decision what the office said to it
 */
public record Obligation(
        UUID unitId,
        String unitName,
        UUID id,
        RequiredAction action,
        Figure own,
        @Nullable Answer answer,
        RequiredAction.Standing standing,
        @Nullable String reason,
        @Nullable Instant answeredAt,
        @Nullable String decision) {

    /** "Not applicable": given by the unit, accepted or returned by the office. */
    public enum Answer {
        GIVEN,
        ACCEPTED,
        RETURNED;

        /** Answers that may follow; a unit may answer again after a return, and the office may think again. */
        public Set<Answer> next() {
            return switch (this) {
                case GIVEN -> Set.of(ACCEPTED, RETURNED);
                case ACCEPTED -> Set.of(RETURNED);
                case RETURNED -> Set.of(GIVEN);
            };
        }

        /** Whether the step from one answer, or from none, to this one is allowed. */
        public boolean mayFollow(@Nullable Answer before) {
            return before == null ? this == GIVEN : before.next().contains(this);
        }
    }
}
