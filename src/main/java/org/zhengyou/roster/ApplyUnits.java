package org.zhengyou.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.roster.RosterRefused.Reason;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.UnitProfile;
import org.zhengyou.unit.UnitProfiles;
import org.zhengyou.unit.Units;

/** Writes the rows of a looked-over roster into the tree, and takes them back. */
@Component
class ApplyUnits {
    /** All that an import may write of a unit. */
    private static final String KEPT = """
            (u.parent_id, u.name, u.kind, u.affiliation, u.leading_committee, u.school_level, u.ownership, u.closed_on,
             u.secretary, u.deputy_secretary, u.committee_size, u.founded, u.term_from, u.term_to, u.contact_name,
             u.contact_phone, u.remarks)""";

    private record Row(int seq, String action, UUID targetId, String entry) {}

    private record Undone(
            String action, UUID targetId, @Nullable String before) {}

    private final JdbcClient jdbc;
    private final Units units;
    private final UnitProfiles profiles;
    private final UnitFactsText facts;

    ApplyUnits(JdbcClient jdbc, Units units, UnitProfiles profiles, UnitFactsText facts) {
        this.jdbc = jdbc;
        this.units = units;
        this.profiles = profiles;
        this.facts = facts;
    }

    /** In the caller's transaction. */
    void apply(RosterImport roster, @Nullable UUID actor) {
        List<Row> rows = new ArrayList<>(jdbc.sql("""
                        select seq, action, target_id, entry::text from roster_import_unit
                        where unit_id = :top and import_id = :id and action in ('ADD', 'CHANGE') order by seq
                        """)
                .param("top", roster.unitId())
                .param("id", roster.id())
                .query(Row.class)
                .list());
        // Superiors first: a row waits until the unit it names is there.
        while (!rows.isEmpty()) {
            StageUnits.Tree tree = new StageUnits.Tree(roster.unitId(), units.below(roster.unitId()));
            List<Row> waiting = new ArrayList<>();
            for (Row row : rows) {
                UnitEntry.Facts stated = facts.read(row.entry());
                UUID parent = tree.parent(stated).orElse(null);
                if (parent == null) {
                    waiting.add(row);
                } else {
                    write(roster, row, stated, parent, actor);
                }
            }
            if (waiting.size() == rows.size()) {
                throw new RosterRefused(Reason.CHANGED_SINCE_PREVIEW);
            }
            rows = waiting;
        }
    }

    private void write(RosterImport roster, Row row, UnitEntry.Facts stated, UUID parent, @Nullable UUID actor) {
        LocalDate from = roster.asOf();
        if (row.action().equals(RosterImport.Action.ADD.name())) {
            units.open(unit(row.targetId(), parent, stated, row.seq(), from), actor);
        } else {
            remember(roster, row);
            Unit kept = units.get(row.targetId());
            if (!parent.equals(kept.parentId())) {
                units.move(kept.id(), parent, later(from, kept), actor);
            }
            if (!kept.name().equals(stated.name())) {
                units.rename(kept.id(), stated.name(), later(from, kept), actor);
            }
            Unit changed = unit(kept.id(), parent, stated, kept.position(), kept.openedOn());
            if (!kept.isLike(changed)) {
                units.change(changed, later(from, kept), actor);
            }
        }
        profiles.save(row.targetId(), merged(profiles.get(row.targetId()), stated.profile()));
        jdbc.sql("""
                        update roster_import_unit r set left_as = md5(%s::text) from unit u
                        where r.unit_id = :top and r.import_id = :id and r.seq = :seq and u.id = r.target_id
                        """.formatted(KEPT))
                .param("top", roster.unitId())
                .param("id", roster.id())
                .param("seq", row.seq())
                .update();
    }

    private static LocalDate later(LocalDate from, Unit kept) {
        return from.isBefore(kept.openedOn()) ? kept.openedOn() : from;
    }

    private static Unit unit(UUID id, UUID parent, UnitEntry.Facts facts, int position, LocalDate openedOn) {
        return new Unit(
                id,
                parent,
                facts.name(),
                facts.kind(),
                facts.affiliation(),
                facts.leadingCommittee(),
                facts.schoolLevel(),
                facts.ownership(),
                position,
                openedOn,
                null);
    }

    private static UnitProfile merged(UnitProfile kept, UnitProfile stated) {
        return new UnitProfile(
                stated.secretary() == null ? kept.secretary() : stated.secretary(),
                stated.deputySecretary() == null ? kept.deputySecretary() : stated.deputySecretary(),
                stated.committeeSize() == null ? kept.committeeSize() : stated.committeeSize(),
                stated.founded() == null ? kept.founded() : stated.founded(),
                stated.termFrom() == null ? kept.termFrom() : stated.termFrom(),
                stated.termTo() == null ? kept.termTo() : stated.termTo(),
                stated.contactName() == null ? kept.contactName() : stated.contactName(),
                stated.contactPhone(),
                stated.remarks() == null ? kept.remarks() : stated.remarks());
    }

    private void remember(RosterImport roster, Row row) {
        jdbc.sql("""
                        update roster_import_unit r set before = to_jsonb(u) || jsonb_build_object('versions',
                            (select jsonb_agg(to_jsonb(v)) from unit_version v where v.unit_id = u.id))
                        from unit u
                        where r.unit_id = :top and r.import_id = :id and r.seq = :seq and u.id = r.target_id
                        """)
                .param("top", roster.unitId())
                .param("id", roster.id())
                .param("seq", row.seq())
                .update();
    }

    /**
     * In the caller's transaction.
     *
     * @throws RosterRefused ROWS_CHANGED_SINCE, ROWS_IN_USE
     */
    void undo(RosterImport roster, LocalDate today, @Nullable UUID actor) {
        List<String> changed = jdbc.sql("""
                        select r.name from roster_import_unit r left join unit u on u.id = r.target_id
                        where r.unit_id = :top and r.import_id = :id and r.action in ('ADD', 'CHANGE')
                          and (u.id is null or r.left_as <> md5(%s::text)
                               or exists (select from unit_version v where v.unit_id = r.target_id
                                          and v.recorded_at > (select applied_at from roster_import i
                                                               where i.unit_id = :top and i.id = :id)))
                        order by r.seq
                        """.formatted(KEPT))
                .param("top", roster.unitId())
                .param("id", roster.id())
                .query(String.class)
                .list();
        if (!changed.isEmpty()) {
            throw new RosterRefused(Reason.ROWS_CHANGED_SINCE, changed.getFirst(), changed.size());
        }
        List<Undone> rows = jdbc.sql("""
                        select action, target_id, before::text from roster_import_unit
                        where unit_id = :top and import_id = :id and action in ('ADD', 'CHANGE') order by seq desc
                        """)
                .param("top", roster.unitId())
                .param("id", roster.id())
                .query(Undone.class)
                .list();
        try {
            // Units below before those above: the deepest go first.
            rows.stream()
                    .filter(row -> row.action().equals(RosterImport.Action.ADD.name()))
                    .sorted(java.util.Comparator.comparingInt(
                                    (Undone row) -> units.path(row.targetId()).size())
                            .reversed())
                    .forEach(row -> units.remove(row.targetId()));
        } catch (DataIntegrityViolationException e) {
            throw new RosterRefused(Reason.ROWS_IN_USE);
        }
        rows.stream()
                .filter(row -> row.before() != null)
                .forEach(row -> restore(row.targetId(), String.valueOf(row.before()), today, actor));
    }

    private void restore(UUID id, String before, LocalDate today, @Nullable UUID actor) {
        Unit then = jdbc.sql("select b.* from jsonb_populate_record(null::unit, :before::jsonb) b")
                .param("before", before)
                .query(Unit.class)
                .single();
        Unit now = units.get(id);
        LocalDate from = later(today, now);
        if (then.parentId() != null && !then.parentId().equals(now.parentId())) {
            units.move(id, then.parentId(), from, actor);
        }
        if (!then.name().equals(now.name())) {
            units.rename(id, then.name(), from, actor);
        }
        if (!then.isLike(now)) {
            units.change(then, from, actor);
        }
        // What was never so leaves no trace in the history: it is again as it was before, by whom and when it was
        // recorded.
        jdbc.sql("delete from unit_version where unit_id = :id and (:before::jsonb -> 'versions') is not null")
                .param("id", id)
                .param("before", before)
                .update();
        jdbc.sql("""
                        insert into unit_version
                        select v.* from jsonb_populate_recordset(null::unit_version, :before::jsonb -> 'versions') v
                        """).param("before", before).update();
        jdbc.sql("""
                        update unit u set (secretary, deputy_secretary, committee_size, founded, term_from, term_to,
                            contact_name, contact_phone, remarks) =
                            (b.secretary, b.deputy_secretary, b.committee_size, b.founded, b.term_from, b.term_to,
                            b.contact_name, b.contact_phone, b.remarks)
                        from jsonb_populate_record(null::unit, :before::jsonb) b where u.id = :id
                        """).param("before", before).param("id", id).update();
    }
}
