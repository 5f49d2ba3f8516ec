package org.zhengyou.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.roster.RosterImport.Kind;

/** Writes and takes back, whichever kind of roster it is. In the caller's transaction. */
@Component
class RosterWriting {
    private static final long WRITING = 0x7a79_0027;

    private final JdbcClient jdbc;
    private final StageMembers stageMembers;
    private final ApplyMembers applyMembers;
    private final ApplyUnits applyUnits;
    private final RosterRows rows;
    private final StageUnits stageUnits;

    RosterWriting(
            JdbcClient jdbc,
            StageMembers stageMembers,
            ApplyMembers applyMembers,
            StageUnits stageUnits,
            ApplyUnits applyUnits,
            RosterRows rows) {
        this.jdbc = jdbc;
        this.stageMembers = stageMembers;
        this.applyMembers = applyMembers;
        this.stageUnits = stageUnits;
        this.applyUnits = applyUnits;
        this.rows = rows;
    }

    /** Waits until no other import is being written: of two that bring the same people, the second must see the first. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(:writing)")
                .param("writing", WRITING)
                .query((row, n) -> n)
                .list();
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
