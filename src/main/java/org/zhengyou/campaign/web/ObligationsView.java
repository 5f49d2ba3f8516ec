package org.zhengyou.campaign.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Obligations;
import org.zhengyou.campaign.RemovedThing;
import org.zhengyou.campaign.RemovedThings;
import org.zhengyou.campaign.SelfChosenActions;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Units;

/** Gathers the page of what a unit owes. */
@Component
class ObligationsView {
    private final Obligations obligations;
    private final SelfChosenActions chosen;
    private final RemovedThings removed;
    private final BoardAccess access;
    private final Units units;

    ObligationsView(
            Obligations obligations, SelfChosenActions chosen, RemovedThings removed, BoardAccess access, Units units) {
        this.obligations = obligations;
        this.chosen = chosen;
        this.removed = removed;
        this.access = access;
        this.units = units;
    }

    ObligationsPage of(UUID unit, Campaign campaign, int number, @Nullable UUID gone, Viewer viewer, Page page) {
        boolean answers = access.answers(viewer, unit) && campaign.state().underWay();
        return new ObligationsPage(
                units.get(unit),
                campaign,
                obligations.of(unit, campaign.id(), page.today()),
                chosen.of(unit, campaign.id(), number),
                answers,
                access.office(viewer, unit),
                access.board(viewer, unit),
                answers
                        ? removed.find(unit, campaign.id(), gone, RemovedThing.Kind.SELF_CHOSEN)
                                .orElse(null)
                        : null);
    }
}
