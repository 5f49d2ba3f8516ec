package org.zhengyou.roster;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.member.Member;

/**
 * One row of a roster of members, read.
 *
 * @param sheet index of the sheet, from 0
 * @param row as the office program shows it
 * @param facts null where the row cannot be written
 * @param branch null where the row cannot be written
 * @param name as typed, for the list of problems
 */
record MemberEntry(
        int sheet,
        int row,
        @Nullable String name,
        @Nullable String branchTyped,
        @Nullable UUID branch,
        Member.@Nullable Facts facts,
        List<RosterProblem> problems) {

    boolean faulty() {
        return facts == null || branch == null;
    }
}
