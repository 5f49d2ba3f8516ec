package org.zhengyou.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Waiting;
import org.zhengyou.member.Members;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** Says to an office that has just begun which roster comes next; nothing once there are members. */
@Component
class RosterWaiting implements Waiting.Source {
    private final Units units;
    private final Members members;

    RosterWaiting(Units units, Members members) {
        this.units = units;
        this.members = members;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer, LocalDate today) {
        return viewer.unitsWhere(Permission.ROSTER_IMPORT).stream()
                .flatMap(unit -> next(unit).stream())
                .toList();
    }

    private Optional<Waiting> next(UUID id) {
        if (members.any(id)) {
            return Optional.empty();
        }
        Unit unit = units.get(id);
        boolean alone = !unit.kind().isBranch() && units.children(id, 0, 1).isEmpty();
        return Optional.of(new Waiting(
                alone ? "roster.waiting.units" : "roster.waiting.members",
                List.of(unit.name()),
                "roster.waiting.note",
                null,
                "roster.waiting.bring",
                "/units/" + id + "/imports/new?kind=" + (alone ? RosterImport.Kind.UNITS : RosterImport.Kind.MEMBERS)));
    }
}
