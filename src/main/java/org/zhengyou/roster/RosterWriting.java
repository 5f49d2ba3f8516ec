package org.zhengyou.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.roster.RosterImport.Kind;

/** Writes and takes back, whichever kind of roster it is. In the caller's transaction. */
@Component
class RosterWriting {
    private final StageMembers stageMembers;
    private final ApplyMembers applyMembers;
    private final ApplyUnits applyUnits;
    private final RosterRows rows;
    private final StageUnits stageUnits;

    RosterWriting(
            StageMembers stageMembers,
            ApplyMembers applyMembers,
            StageUnits stageUnits,
            ApplyUnits applyUnits,
            RosterRows rows) {
        this.stageMembers = stageMembers;
        this.applyMembers = applyMembers;
        this.stageUnits = stageUnits;
        this.applyUnits = applyUnits;
        this.rows = rows;
    }

    /** Looks again what becomes of each row: the records may have changed since it was read. */
    void match(RosterImport roster) {
        if (roster.kind() == Kind.MEMBERS) {
            stageMembers.match(roster.unitId(), roster.id());
        } else {
            List<UnitEntry> entries = new ArrayList<>(rows.unitEntries(roster));
            stageMembers.clearUnits(roster.unitId(), roster.id());
            stageUnits.stage(roster.unitId(), roster.id(), entries);
        }
    }

    void apply(RosterImport roster, @Nullable UUID actor) {
        if (roster.kind() == Kind.MEMBERS) {
            applyMembers.apply(roster, actor);
        } else {
            applyUnits.apply(roster, actor);
        }
    }

    void undo(RosterImport roster, LocalDate today, @Nullable UUID actor) {
        if (roster.kind() == Kind.MEMBERS) {
            applyMembers.undo(roster);
        } else {
            applyUnits.undo(roster, today, actor);
        }
    }

    void clear(RosterImport roster) {
        stageMembers.clear(roster.unitId(), roster.id());
    }
}
