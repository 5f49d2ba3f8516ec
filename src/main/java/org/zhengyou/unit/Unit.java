package org.zhengyou.unit;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree as it stands today.
 *
 * @param parentId null for the top of a tree
 * @param leadingCommittee the township committee that leads a guided unit
 * @param position the office's own order among its siblings
 */
public record Unit(
        UUID id,
        @Nullable UUID parentId,
        String name,
        Kind kind,
        Affiliation affiliation,
        @Nullable String leadingCommittee,
        SchoolLevel schoolLevel,
        Ownership ownership,
        int position,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    public enum Kind {
        COMMITTEE,
        GENERAL_BRANCH,
        BRANCH,
        JOINT_BRANCH,
        OFFICE;

        /** A branch has members of its own and takes part; the others only hold units together. */
        public boolean isBranch() {
            return this == BRANCH || this == JOINT_BRANCH;
        }
    }

    /** 直属 or 行业指导. */
    public enum Affiliation {
        DIRECT,
        GUIDED
    }

    public enum SchoolLevel {
        ORGAN,
        KINDERGARTEN,
        PRIMARY,
        JUNIOR,
        NINE_YEAR,
        SENIOR,
        VOCATIONAL,
        SPECIAL,
        TRAINING,
        RETIRED,
        OTHER
    }

    public enum Ownership {
        PUBLIC,
        PRIVATE
    }

    /** Whether it is of the same kind, affiliation and sector as another; name and place aside. */
    public boolean isLike(Unit other) {
        return kind == other.kind
                && affiliation == other.affiliation
                && Objects.equals(leadingCommittee, other.leadingCommittee)
                && schoolLevel == other.schoolLevel
                && ownership == other.ownership;
    }

    public boolean open() {
        return closedOn == null;
    }
}
