package org.zhengyou.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zhengyou.unit.UnitMoved;
import org.zhengyou.unit.Units;

/** The one permission question: may this viewer do this in that unit? */
@Component
public class Permissions {
    private static final int REMEMBERED = 20_000;

    private final Remembered<UUID, Set<UUID>> ancestors;
    private final Units units;

    Permissions(Units units, AccessChanges changes) {
        this.units = units;
        this.ancestors = new Remembered<>(REMEMBERED, changes::trust);
        changes.add((what, _) -> {
            if (what == AccessChanges.What.TREE) {
                ancestors.forgetAll();
            }
        });
    }

    public boolean allows(Viewer viewer, Permission permission, UUID unit) {
        return permission == Permission.PUBLIC || within(unit, viewer.unitsWhere(permission));
    }

    /** Where no unit is named: whether the viewer has a fitting role anywhere. */
    public boolean allows(Viewer viewer, Permission permission) {
        return permission == Permission.PUBLIC
                || permission == Permission.SIGNED_IN && viewer.signedIn()
                || viewer.grants().stream().anyMatch(grant -> permission.roles().contains(grant.role()));
    }

    /** Whether a unit stands in the subtree of any of the others; a unit stands in its own. */
    public boolean within(UUID unit, Set<UUID> tops) {
        if (tops.isEmpty() || tops.contains(unit)) {
            return !tops.isEmpty();
        }
        Set<UUID> above = ancestors.get(unit, this::read);
        return above != null && tops.stream().anyMatch(above::contains);
    }

    private @Nullable Set<UUID> read(UUID unit) {
        Set<UUID> above = units.ancestors(unit);
        return above.isEmpty() ? null : above;
    }

    /** This node need not wait for the database to tell it. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(UnitMoved moved) {
        ancestors.forgetAll();
    }
}
