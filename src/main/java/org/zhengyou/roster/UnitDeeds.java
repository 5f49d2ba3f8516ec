package org.zhengyou.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.member.Members;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.UnitChoices;
import org.zhengyou.unit.UnitProfile;
import org.zhengyou.unit.UnitProfiles;
import org.zhengyou.unit.Units;

/** Deeds on a unit that touch its place, its facts and its members together. */
@Component
public class UnitDeeds {
    private final Units units;
    private final UnitProfiles profiles;
    private final Members members;
    private final UnitChoices choices;

    UnitDeeds(Units units, UnitProfiles profiles, Members members, UnitChoices choices) {
        this.choices = choices;
        this.units = units;
        this.profiles = profiles;
        this.members = members;
    }

    /** Makes the unit from its id, its parent and its position. */
    public interface Draft {
        Unit unit(UUID id, @Nullable UUID parent, int position);
    }

    /** A new unit, last among its siblings. */
    @Transactional
    public UUID open(UUID parent, Draft draft, UnitProfile profile, @Nullable UUID actor) {
        int last =
                units.children(parent).stream().mapToInt(Unit::position).max().orElse(0);
        UUID id = units.open(draft.unit(Uuid7.next(), parent, last + 1), actor);
        profiles.save(id, profile);
        return id;
    }

    @Transactional
    public void change(Unit unit, UnitProfile profile, LocalDate from, @Nullable UUID actor) {
        Unit kept = units.get(unit.id());
        if (!kept.name().equals(unit.name())) {
            units.rename(unit.id(), unit.name(), from, actor);
        }
        if (!kept.isLike(unit)) {
            units.change(unit, from, actor);
        }
        profiles.save(unit.id(), profile);
    }

    /** @throws RosterRefused HAS_MEMBERS: they must move first, or they would be members of nothing */
    @Transactional
    public void close(UUID id, LocalDate on, @Nullable UUID actor) {
        Unit unit = units.get(id);
        if (unit.kind().isBranch() && !members.count(id).isEmpty()) {
            throw new RosterRefused(RosterRefused.Reason.HAS_MEMBERS, unit.name());
        }
        units.close(id, on, actor);
    }

    /** Units that hold others, in the subtrees, to which a unit may be moved. */
    public List<Unit> parents(Collection<UUID> tops, UUID moved) {
        List<Unit> parents = new ArrayList<>();
        for (UUID top : tops) {
            parents.add(units.get(top));
            parents.addAll(choices.parents(top));
        }
        return parents.stream()
                .filter(unit ->
                        unit.open() && !unit.kind().isBranch() && !unit.id().equals(moved))
                .distinct()
                .limit(UnitChoices.MOST)
                .toList();
    }
}
