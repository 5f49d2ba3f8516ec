package org.zhengyou.pledge.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;
import org.zhengyou.pledge.PledgeDeed;
import org.zhengyou.pledge.PledgeNotices;
import org.zhengyou.pledge.PledgeQueues;

/** The end of a sitting: what was approved goes to the public together. */
@Controller
class PledgePublicationController {
    private final PledgeNotices notices;
    private final PledgeQueues queues;

    PledgePublicationController(PledgeNotices notices, PledgeQueues queues) {
        this.notices = notices;
        this.queues = queues;
    }

    @GetMapping("/units/{unit}/pledges/publication")
    @Requires(Permission.PLEDGE_REVIEW)
    ModelAndView show(@PathVariable UUID unit, Viewer viewer, Page page) {
        return page.view(
                "pledge/publication",
                new PublicationPage(
                        unit, notices.waiting(unit, queues.fromAbove(viewer, unit)), queues.count(viewer, unit)));
    }

    @PostMapping("/units/{unit}/pledges/publication")
    @Requires(Permission.PLEDGE_REVIEW)
    String create(@PathVariable UUID unit, Viewer viewer, Page page) {
        PledgeDeed deed = new PledgeDeed(viewer, page.now(), page.today(), "");
        notices.publish(unit, queues.fromAbove(viewer, unit), deed);
        return "redirect:/units/" + unit + "/pledges?state=ON_NOTICE";
    }
}
