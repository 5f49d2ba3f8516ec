package org.zhengyou.roster.web;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;
import org.zhengyou.roster.UnitDeeds;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.UnitProfiles;
import org.zhengyou.unit.UnitRefused;
import org.zhengyou.unit.Units;

/** A unit: its facts, what stands below it, how it stood before. */
@Controller
@RequestMapping("/units/{unit}")
class UnitController {
    private final Units units;
    private final UnitProfiles profiles;
    private final UnitDeeds deeds;
    private final UnitDesk desk;

    UnitController(Units units, UnitProfiles profiles, UnitDeeds deeds, UnitDesk desk) {
        this.units = units;
        this.profiles = profiles;
        this.deeds = deeds;
        this.desk = desk;
    }

    @GetMapping
    @Requires(Permission.UNIT_READ)
    ModelAndView show(
            @PathVariable UUID unit,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Page page) {
        return desk.show(unit, false, number, viewer, page);
    }

    @GetMapping("/units/new")
    @Requires(Permission.UNIT_MANAGE)
    ModelAndView blank(@PathVariable UUID unit, Page page) {
        return page.view(
                "roster/unit_form", new UnitFormPage(units.get(unit), true, UnitForm.blank(page.today()), Map.of()));
    }

    @PostMapping("/units")
    @Requires(Permission.UNIT_MANAGE)
    ModelAndView create(@PathVariable UUID unit, @ModelAttribute UnitForm form, Viewer viewer, Page page) {
        Map<String, String> problems = form.problems();
        if (problems.isEmpty()) {
            try {
                UUID id = deeds.open(unit, form::unit, form.profile(), viewer.accountId());
                return new ModelAndView("redirect:/units/" + id);
            } catch (UnitRefused refused) {
                problems.put("name", refused.messageKey());
            }
        }
        return again(new UnitFormPage(units.get(unit), true, form, problems), page);
    }

    @GetMapping("/edit")
    @Requires(Permission.UNIT_MANAGE)
    ModelAndView edit(@PathVariable UUID unit, Page page) {
        Unit kept = units.get(unit);
        return page.view(
                "roster/unit_form",
                new UnitFormPage(kept, false, UnitForm.of(kept, profiles.get(unit), page.today()), Map.of()));
    }

    @PostMapping("/edit")
    @Requires(Permission.UNIT_MANAGE)
    ModelAndView update(@PathVariable UUID unit, @ModelAttribute UnitForm form, Viewer viewer, Page page) {
        Map<String, String> problems = form.problems();
        if (problems.isEmpty()) {
            try {
                Unit kept = units.get(unit);
                deeds.change(
                        form.unit(unit, kept.parentId(), kept.position()),
                        form.profile(),
                        form.day(),
                        viewer.accountId());
                return new ModelAndView("redirect:/units/" + unit);
            } catch (UnitRefused refused) {
                problems.put("name", refused.messageKey());
            }
        }
        return again(new UnitFormPage(units.get(unit), false, form, problems), page);
    }

    private static ModelAndView again(UnitFormPage form, Page page) {
        ModelAndView view = page.view("roster/unit_form", form);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
