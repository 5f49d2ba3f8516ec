package org.zhengyou.access.web;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;

/** A new slip for one account, for the office of a subtree. It is shown this once: the database does not know the code. */
@Controller
class UnitAccountSlipController {
    private final AccountDesk desk;
    private final Clock clock;

    UnitAccountSlipController(AccountDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/units/{unit}/accounts/{account}/slips")
    @Requires(Permission.ACCOUNT_ISSUE)
    ModelAndView create(@PathVariable UUID unit, @PathVariable UUID account, Viewer viewer, Page page) {
        return desk.slip(desk.scope(unit), account, viewer, clock.instant(), page);
    }
}
