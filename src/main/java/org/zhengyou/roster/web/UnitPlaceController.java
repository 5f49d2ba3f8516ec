package org.zhengyou.roster.web;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Permissions;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.roster.UnitDeeds;
import org.zhengyou.unit.Units;

/** Where a unit stands in the tree, and its end. */
@Controller
@RequestMapping("/units/{unit}")
class UnitPlaceController {
    private final Units units;
    private final UnitDeeds deeds;
    private final Permissions permissions;

    UnitPlaceController(Units units, UnitDeeds deeds, Permissions permissions) {
        this.units = units;
        this.deeds = deeds;
        this.permissions = permissions;
    }

    /** @param to the new superior; the viewer must hold it too */
    @PostMapping("/place")
    @Requires(Permission.UNIT_MANAGE)
    ModelAndView update(
            @PathVariable UUID unit,
            @RequestParam UUID to,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Viewer viewer) {
        if (!permissions.allows(viewer, Permission.UNIT_MANAGE, to)) {
            throw new Missing();
        }
        units.move(unit, to, on, viewer.accountId());
        return new ModelAndView("redirect:/units/" + unit);
    }

    @PostMapping("/closure")
    @Requires(Permission.UNIT_MANAGE)
    ModelAndView create(
            @PathVariable UUID unit,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Viewer viewer) {
        deeds.close(unit, on, viewer.accountId());
        return new ModelAndView("redirect:/units/" + unit);
    }
}
