package org.zhengyou.access;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.unit.Units;

/** The one permission question: may this viewer do this in that unit? */
@Component
public class Permissions {
    private final Units units;

    Permissions(Units units) {
        this.units = units;
    }

    public boolean allows(Viewer viewer, Permission permission, UUID unit) {
        if (permission == Permission.PUBLIC) {
            return true;
        }
        var tops = viewer.unitsWhere(permission);
        return tops.contains(unit) || units.within(unit, tops);
    }

    /** Where no unit is named: whether the viewer has a fitting role anywhere. */
    public boolean allows(Viewer viewer, Permission permission) {
        return permission == Permission.PUBLIC
                || permission == Permission.SIGNED_IN && viewer.signedIn()
                || viewer.grants().stream().anyMatch(grant -> permission.roles().contains(grant.role()));
    }
}
