package org.zhengyou.roster;

import java.util.Set;

/** What columns of rosters can hold. */
public final class RosterFields {
    private RosterFields() {}

    public static Set<String> of(RosterImport.Kind kind) {
        return (kind == RosterImport.Kind.MEMBERS ? MemberEntries.HEADINGS : UnitEntries.HEADINGS).fields();
    }
}
