package org.zhengyou.pledge.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;
import org.zhengyou.pledge.PledgeDeed;
import org.zhengyou.pledge.Pledges;

/** A draft that is not wanted any more. Nobody is asked whether they are sure: the page that follows can undo it. */
@Controller
class PledgeRemovalController {
    private final Pledges pledges;

    PledgeRemovalController(Pledges pledges) {
        this.pledges = pledges;
    }

    @PostMapping("/units/{unit}/pledges/{id}/removal")
    @Requires(Permission.PLEDGE_PROPOSE)
    String create(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        pledges.discard(unit, id, new PledgeDeed(viewer, page.now(), page.today(), ""));
        return PledgeStepController.back(unit, id);
    }

    @PostMapping("/units/{unit}/pledges/{id}/removal/undo")
    @Requires(Permission.PLEDGE_PROPOSE)
    String destroy(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        pledges.restore(unit, id, new PledgeDeed(viewer, page.now(), page.today(), ""));
        return PledgeStepController.back(unit, id);
    }
}
