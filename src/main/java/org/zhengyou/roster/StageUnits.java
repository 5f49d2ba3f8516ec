package org.zhengyou.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.sheet.PlainText;
import org.zhengyou.roster.RosterImport.Action;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.UnitProfile;
import org.zhengyou.unit.UnitProfiles;
import org.zhengyou.unit.Units;
import tools.jackson.databind.json.JsonMapper;

/** Lays the rows of a roster of units beside the tree, and finds out what would become of each. */
@Component
class StageUnits {
    private final JdbcClient jdbc;
    private final Units units;
    private final UnitProfiles profiles;
    private final UnitFactsText texts;
    private final JsonMapper json;

    StageUnits(JdbcClient jdbc, Units units, UnitProfiles profiles, UnitFactsText texts, JsonMapper json) {
        this.jdbc = jdbc;
        this.units = units;
        this.profiles = profiles;
        this.texts = texts;
        this.json = json;
    }

    /** What a row comes to. */
    record Staged(UnitEntry entry, Action action, @Nullable UUID target, List<RosterProblem> problems) {}

    void stage(UUID top, UUID id, List<UnitEntry> entries) {
        int seq = 0;
        for (Staged staged : compare(top, entries)) {
            UnitEntry entry = staged.entry();
            jdbc.sql("""
                            insert into roster_import_unit (unit_id, import_id, seq, sheet, row_number, action, name,
                                target_id, entry, warned, problems)
                            values (:top, :id, :seq, :sheet, :row, :action, :name, :target, :entry::jsonb, :warned,
                                :problems::jsonb)
                            """)
                    .param("top", top)
                    .param("id", id)
                    .param("seq", ++seq)
                    .param("sheet", entry.sheet())
                    .param("row", entry.row())
                    .param("action", staged.action().name())
                    .param("name", entry.name())
                    .param("target", staged.target())
                    .param("entry", entry.facts() == null ? null : texts.write(entry.facts()))
                    .param("warned", !staged.problems().isEmpty())
                    .param("problems", staged.problems().isEmpty() ? null : json.writeValueAsString(staged.problems()))
                    .update();
        }
    }

    /** Rows in the file's order, each with what would become of it today. */
    List<Staged> compare(UUID top, List<UnitEntry> entries) {
        Tree tree = new Tree(top, units.below(top));
        Set<String> seen = new HashSet<>();
        List<Staged> staged = new ArrayList<>();
        for (UnitEntry entry : entries) {
            UnitEntry.Facts facts = entry.facts();
            List<RosterProblem> problems = new ArrayList<>(entry.problems());
            if (facts == null) {
                staged.add(new Staged(entry, Action.FAULTY, null, problems));
            } else if (!seen.add(PlainText.nameKey(facts.name()) + "|" + facts.superior())) {
                problems.add(RosterProblem.error("name", null, "unit_twice"));
                staged.add(new Staged(entry, Action.FAULTY, null, problems));
            } else {
                Optional<Unit> unit = tree.find(facts);
                Action action = unit.map(found -> same(found, facts, tree) ? Action.SAME : Action.CHANGE)
                        .orElse(Action.ADD);
                staged.add(new Staged(entry, action, unit.map(Unit::id).orElseGet(Uuid7::next), problems));
            }
        }
        return staged;
    }

    private boolean same(Unit unit, UnitEntry.Facts facts, Tree tree) {
        return unit.name().equals(facts.name())
                && unit.kind() == facts.kind()
                && unit.affiliation() == facts.affiliation()
                && Objects.equals(unit.leadingCommittee(), facts.leadingCommittee())
                && unit.schoolLevel() == facts.schoolLevel()
                && unit.ownership() == facts.ownership()
                && tree.parent(facts)
                        .filter(parent -> !parent.equals(unit.parentId()))
                        .isEmpty()
                && sameProfile(profiles.reveal(unit.id()), facts.profile());
    }

    /** A blank cell states nothing. */
    private static boolean sameProfile(UnitProfile kept, UnitProfile stated) {
        return unchanged(kept.secretary(), stated.secretary())
                && unchanged(kept.deputySecretary(), stated.deputySecretary())
                && unchanged(kept.committeeSize(), stated.committeeSize())
                && unchanged(kept.founded(), stated.founded())
                && unchanged(kept.termFrom(), stated.termFrom())
                && unchanged(kept.termTo(), stated.termTo())
                && unchanged(kept.contactName(), stated.contactName())
                && unchanged(kept.contactPhone(), stated.contactPhone())
                && unchanged(kept.remarks(), stated.remarks());
    }

    private static boolean unchanged(@Nullable Object kept, @Nullable Object stated) {
        return stated == null || stated.equals(kept);
    }

    /** Units by name below one. */
    static final class Tree {
        private final UUID top;
        private final Map<String, List<Unit>> byName = new HashMap<>();

        Tree(UUID top, List<Unit> below) {
            this.top = top;
            below.forEach(unit -> byName.computeIfAbsent(PlainText.nameKey(unit.name()), name -> new ArrayList<>())
                    .add(unit));
        }

        /** The unit of that name under the parent the row names, else the only one of that name. */
        Optional<Unit> find(UnitEntry.Facts facts) {
            List<Unit> named = byName.getOrDefault(PlainText.nameKey(facts.name()), List.of());
            Optional<UUID> parent = parent(facts);
            return named.stream()
                    .filter(unit -> parent.isPresent() && parent.get().equals(unit.parentId()))
                    .findFirst()
                    .or(() -> named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty());
        }

        /** Empty while the superior is itself still to be added. */
        Optional<UUID> parent(UnitEntry.Facts facts) {
            if (facts.superior() == null) {
                return Optional.of(top);
            }
            List<Unit> named = byName.getOrDefault(PlainText.nameKey(facts.superior()), List.of());
            return named.isEmpty()
                    ? Optional.empty()
                    : Optional.of(named.getFirst().id());
        }
    }
}
