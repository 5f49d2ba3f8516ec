package org.zhengyou.campaign.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.RemovedThing;
import org.zhengyou.campaign.RemovedThings;
import org.zhengyou.campaign.SelfChosenAction;
import org.zhengyou.campaign.SelfChosenActions;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** A unit's record of what it did of its own choice. */
@Controller
class SelfChosenController {
    private final Campaigns campaigns;
    private final SelfChosenActions chosen;
    private final RemovedThings removed;

    SelfChosenController(Campaigns campaigns, SelfChosenActions chosen, RemovedThings removed) {
        this.campaigns = campaigns;
        this.chosen = chosen;
        this.removed = removed;
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/chosen/new")
    @Requires(Permission.OBLIGATION_ANSWER)
    ModelAndView fresh(@PathVariable UUID unit, @PathVariable UUID campaign, Page page) {
        SelfChosenForm form = new SelfChosenForm("", page.today().toString(), "");
        return form(unit, campaign, "", form, Map.of(), page);
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/chosen")
    @Requires(Permission.OBLIGATION_ANSWER)
    ModelAndView create(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @ModelAttribute SelfChosenForm form,
            Viewer viewer,
            Page page) {
        return save(unit, campaign, "", Uuid7.next(), form, viewer, page);
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/chosen/{id}/edit")
    @Requires(Permission.OBLIGATION_ANSWER)
    ModelAndView edit(@PathVariable UUID unit, @PathVariable UUID campaign, @PathVariable UUID id, Page page) {
        return form(unit, campaign, "/" + id, SelfChosenForm.of(chosen.get(unit, campaign, id)), Map.of(), page);
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/chosen/{id}")
    @Requires(Permission.OBLIGATION_ANSWER)
    ModelAndView update(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @PathVariable UUID id,
            @ModelAttribute SelfChosenForm form,
            Viewer viewer,
            Page page) {
        chosen.get(unit, campaign, id);
        return save(unit, campaign, "/" + id, id, form, viewer, page);
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/chosen/{id}/removal")
    @Requires(Permission.OBLIGATION_ANSWER)
    String destroy(@PathVariable UUID unit, @PathVariable UUID campaign, @PathVariable UUID id, Page page) {
        removed.remove(RemovedThing.Kind.SELF_CHOSEN, unit, campaign, id, page.now());
        return "redirect:" + at(unit, campaign) + "?removed=" + id;
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/chosen/{id}/restoration")
    @Requires(Permission.OBLIGATION_ANSWER)
    String restore(@PathVariable UUID unit, @PathVariable UUID campaign, @PathVariable UUID id) {
        removed.restore(RemovedThing.Kind.SELF_CHOSEN, unit, campaign, id);
        return "redirect:" + at(unit, campaign);
    }

    private ModelAndView save(
            UUID unit, UUID campaign, String path, UUID id, SelfChosenForm form, Viewer viewer, Page page) {
        Map<String, String> problems = form.problems(page.today());
        if (!problems.isEmpty()) {
            return form(unit, campaign, path, form, problems, page);
        }
        chosen.save(
                new SelfChosenAction(
                        unit,
                        id,
                        campaign,
                        Objects.requireNonNull(Typed.line(form.title())),
                        Typed.text(form.body()),
                        Objects.requireNonNull(FormField.day(form.happenedOn())),
                        page.now()),
                viewer.accountId());
        return new ModelAndView("redirect:" + at(unit, campaign));
    }

    private ModelAndView form(
            UUID unit, UUID campaign, String path, SelfChosenForm form, Map<String, String> problems, Page page) {
        return new FormPage(
                        "campaign.chosen",
                        campaigns.get(unit, campaign).title(),
                        "/units/" + unit + "/campaigns/" + campaign + "/chosen" + path,
                        at(unit, campaign),
                        form.fields(),
                        problems)
                .show(page);
    }

    private static String at(UUID unit, UUID campaign) {
        return "/units/" + unit + "/campaigns/" + campaign + "/obligations";
    }
}
