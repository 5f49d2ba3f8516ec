package org.zhengyou.campaign.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Permissions;
import org.zhengyou.access.Viewer;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** Where in the tree a viewer stands towards a campaign. */
@Component
class BoardAccess {
    private final Units units;
    private final Permissions permissions;

    BoardAccess(Units units, Permissions permissions) {
        this.units = units;
        this.permissions = permissions;
    }

    /** From the top that the viewer may see down to the unit. */
    List<Unit> path(Viewer viewer, UUID unit) {
        return units.path(unit).stream()
                .filter(above -> permissions.allows(viewer, Permission.BOARD_READ, above.id()))
                .toList();
    }

    /** Whether the viewer runs the campaign there. */
    boolean office(Viewer viewer, UUID unit) {
        return permissions.allows(viewer, Permission.CAMPAIGN_MANAGE, unit);
    }

    /** Whether the viewer may see what the unit owes. */
    boolean owes(Viewer viewer, UUID unit) {
        return permissions.allows(viewer, Permission.OBLIGATION_READ, unit);
    }

    /** Whether the viewer may see the board, and open its figures. */
    boolean board(Viewer viewer, UUID unit) {
        return permissions.allows(viewer, Permission.BOARD_READ, unit);
    }

    /** Whether the viewer speaks for the unit. */
    boolean answers(Viewer viewer, UUID unit) {
        return permissions.allows(viewer, Permission.OBLIGATION_ANSWER, unit);
    }
}
