package org.zhengyou.pledge;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.pledge.Pledge.Actor;
import org.zhengyou.unit.Units;

/** As what a viewer acts in a unit, and how much of its pledges they see. */
@Component
class PledgeActors {
    private final Units units;

    PledgeActors(Units units) {
        this.units = units;
    }

    /** @param member whose pledge it is; null for an organisation's */
    Set<Actor> of(Viewer viewer, UUID unit, @Nullable UUID member) {
        Set<Actor> actors = EnumSet.noneOf(Actor.class);
        if (member != null && member.equals(viewer.memberId())) {
            actors.add(Actor.PLEDGER);
        }
        Set<UUID> above = new HashSet<>(viewer.unitsAs(Set.of(Role.SECRETARY)));
        if (above.remove(unit)) {
            actors.add(Actor.SECRETARY);
        }
        above.addAll(viewer.unitsAs(Set.of(Role.OFFICE)));
        if (above.contains(unit) || units.within(unit, above)) {
            actors.add(Actor.OFFICE);
        }
        return actors;
    }

    /** The branch's secretary and those above see all of its pledges; others what is in force, and their own. */
    PledgeSight sight(Viewer viewer, UUID unit) {
        Set<UUID> tops = viewer.unitsAs(Set.of(Role.SECRETARY, Role.OFFICE));
        return new PledgeSight(tops.contains(unit) || units.within(unit, tops), viewer.memberId());
    }
}
