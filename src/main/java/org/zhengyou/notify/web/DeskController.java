package org.zhengyou.notify.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.notify.Waitings;
import org.zhengyou.platform.web.Page;

/** The first page of everyone who signed in. */
@Controller
class DeskController {
    private final Waitings waitings;

    DeskController(Waitings waitings) {
        this.waitings = waitings;
    }

    @GetMapping("/desk")
    @Requires(Permission.SIGNED_IN)
    ModelAndView show(Page page, Viewer viewer) {
        return page.view("notify/desk", new DeskPage(viewer, page.today(), waitings.of(viewer, page.today())));
    }
}
