package org.zhengyou.campaign.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.campaign.burden.Burdens;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Units;

/** How much the branches are asked to fill in, month by month. */
@Controller
class BurdenController {
    private final Burdens burdens;
    private final Units units;

    BurdenController(Burdens burdens, Units units) {
        this.burdens = burdens;
        this.units = units;
    }

    @GetMapping("/units/{unit}/burden")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView show(@PathVariable UUID unit, Page page) {
        return page.view("campaign/burden", new BurdenPage(units.get(unit), burdens.of(unit, page.today())));
    }
}
