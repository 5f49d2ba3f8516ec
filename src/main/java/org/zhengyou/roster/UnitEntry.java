package org.zhengyou.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.UnitProfile;

/**
 * One row of a roster of units, read.
 *
 * @param facts null where the row cannot be written
 */
record UnitEntry(
        int sheet, int row, @Nullable String name, @Nullable Facts facts, List<RosterProblem> problems) {

    /**
     * @param superior name of a unit of the tree or of the file; null for the unit the import is about
     * @param statedMembers what the roster says; shown beside what the records say, kept nowhere else
     */
    record Facts(
            String name,
            Unit.Kind kind,
            @Nullable String superior,
            Unit.Affiliation affiliation,
            @Nullable String leadingCommittee,
            Unit.SchoolLevel schoolLevel,
            Unit.Ownership ownership,
            UnitProfile profile,
            @Nullable Integer statedMembers) {}
}
