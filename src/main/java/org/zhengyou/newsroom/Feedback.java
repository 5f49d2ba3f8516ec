package org.zhengyou.newsroom;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A complaint or a suggestion.
 *
 * @param unitId top of the tree whose office answers
 * @param named whether the sender gave a name, kept enciphered
 * @param answer what the sender reads
 * @param rating the sender's own view of the answer; counted nowhere
 */
public record Feedback(
        UUID unitId,
        UUID id,
        String number,
        Kind kind,
        String text,
        boolean named,
        State state,
        @Nullable String answer,
        @Nullable Rating rating,
        Instant receivedAt) {

    public enum Kind {
        COMPLAINT,
        SUGGESTION
    }

    public enum Rating {
        SATISFIED,
        FAIRLY_SATISFIED,
        BASICALLY_SATISFIED,
        DISSATISFIED
    }

    public enum State {
        RECEIVED,
        HANDLING,
        ANSWERED,
        RATED,
        CLOSED;

        private static final Map<State, Set<State>> LEGAL = Map.of(
                RECEIVED, EnumSet.of(HANDLING),
                HANDLING, EnumSet.of(ANSWERED),
                ANSWERED, EnumSet.of(RATED, CLOSED),
                RATED, EnumSet.of(CLOSED),
                CLOSED, EnumSet.noneOf(State.class));

        public boolean mayBecome(State next) {
            return LEGAL.getOrDefault(this, Set.of()).contains(next);
        }
    }
}
