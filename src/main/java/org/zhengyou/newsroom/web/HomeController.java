package org.zhengyou.newsroom.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.notice.NoticeLists;
import org.zhengyou.platform.web.Page;

/** The address of the site: those who signed in go to their desk, everyone else sees the public page. */
@Controller
class HomeController {
    private static final int ROWS = 8;

    private final NoticeLists notices;

    HomeController(NoticeLists notices) {
        this.notices = notices;
    }

    @GetMapping("/")
    @Requires(Permission.PUBLIC)
    ModelAndView index(Page page, Viewer viewer) {
        if (viewer.signedIn()) {
            return new ModelAndView("redirect:/desk");
        }
        return page.view(
                "newsroom/home", new HomePage(notices.displayed(false, 1, ROWS), notices.displayed(true, 1, ROWS)));
    }

    @GetMapping("/paper")
    @Requires(Permission.PUBLIC)
    ModelAndView show(Page page) {
        return page.view("newsroom/paper");
    }
}
