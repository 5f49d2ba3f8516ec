package org.zhengyou.access.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Accounts;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;

/** What the program knows of the viewer's own account. */
@Controller
class OwnAccountController {
    private final Accounts accounts;

    OwnAccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/account")
    @Requires(Permission.SIGNED_IN)
    ModelAndView show(Viewer viewer, Page page) {
        return page.view("access/own", accounts.get(viewer.account()));
    }
}
