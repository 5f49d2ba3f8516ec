package org.zhengyou.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An experience document.
 *
 * @param author whose work it is, as shown
 * @param ownerId the account that sent it
 * @param price in fen; 0 is free
 * @param freePages pages anyone who sees it may read before it is paid, from 1
 * @param version the newest, from 1
 * @param proposedAt when its owner asked that it be made public; null once it was, or was not asked
 * @param listedOn the day it was first listed
 */
public record Document(
        UUID unitId,
        UUID id,
        String title,
        String author,
        UUID ownerId,
        Visibility visibility,
        State state,
        long price,
        int freePages,
        int version,
        Instant createdAt,
        @Nullable Instant proposedAt,
        @Nullable LocalDate listedOn) {
    /** In characters as people count them. */
    public static final int LONGEST_TITLE = 200;

    /** Who may read it once it is listed. */
    public enum Visibility {
        PUBLIC,
        /** Everyone with a role somewhere in the tree that reads documents. */
        INTERNAL,
        /** Whoever holds a role on its unit, or above it. */
        UNIT
    }

    /** Where it stands. */
    public enum State {
        DRAFT,
        LISTED,
        /** Its page says what happened and shows nothing of it. */
        TAKEN_DOWN,
        WITHDRAWN;

        private static final Map<State, Set<State>> LEGAL = Map.of(
                DRAFT, EnumSet.of(LISTED, WITHDRAWN, TAKEN_DOWN),
                LISTED, EnumSet.of(WITHDRAWN, TAKEN_DOWN),
                TAKEN_DOWN, EnumSet.of(DRAFT, LISTED, WITHDRAWN),
                WITHDRAWN, EnumSet.of(LISTED, TAKEN_DOWN));

        public boolean mayBecome(State next) {
            return LEGAL.getOrDefault(this, Set.of()).contains(next);
        }
    }

    public boolean listed() {
        return state == State.LISTED;
    }

    /** Its public page. */
    public String href() {
        return "/library/" + unitId + "/" + id;
    }

    /** Its page at the desk. */
    public String deskHref() {
        return "/units/" + unitId + "/documents/" + id;
    }
}
