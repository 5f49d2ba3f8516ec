package org.zhengyou.campaign.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** Campaigns: those of a unit, one of them, and the office's settings. */
@Controller
class CampaignController {
    private final Campaigns campaigns;
    private final CampaignView view;
    private final Units units;

    CampaignController(Campaigns campaigns, CampaignView view, Units units) {
        this.campaigns = campaigns;
        this.view = view;
        this.units = units;
    }

    @GetMapping("/units/{unit}/campaigns")
    @Requires(Permission.CAMPAIGN_READ)
    ModelAndView index(@PathVariable UUID unit, Viewer viewer, Page page) {
        boolean manage = view.manages(viewer, unit);
        return page.view(
                "campaign/index",
                new CampaignsPage(
                        units.get(unit),
                        units.path(unit).stream().map(Unit::id).collect(Collectors.toSet()),
                        campaigns.around(unit).stream()
                                .filter(campaign -> manage || campaign.state() != Campaign.State.PREPARING)
                                .toList(),
                        manage));
    }

    @GetMapping("/units/{unit}/campaigns/{id}")
    @Requires(Permission.CAMPAIGN_READ)
    ModelAndView show(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID removed,
            Viewer viewer,
            Page page) {
        return page.view("campaign/show", view.of(units.get(unit), campaigns.get(unit, id), removed, viewer));
    }

    @GetMapping("/units/{unit}/campaigns/new")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView fresh(@PathVariable UUID unit, Page page) {
        return form(
                        unit,
                        "/units/" + unit + "/campaigns",
                        "campaign.new",
                        new CampaignForm("", "", page.today().toString(), "", ""),
                        false)
                .show(page);
    }

    @PostMapping("/units/{unit}/campaigns")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView create(@PathVariable UUID unit, @ModelAttribute CampaignForm form, Viewer viewer, Page page) {
        if (!form.problems().isEmpty()) {
            return form(unit, "/units/" + unit + "/campaigns", "campaign.new", form, true)
                    .show(page);
        }
        Campaign made = campaigns.prepare(
                unit,
                Objects.requireNonNull(Typed.line(form.title())),
                Typed.text(form.theme()),
                Objects.requireNonNull(FormField.day(form.startsOn())),
                Objects.requireNonNull(FormField.day(form.endsOn())),
                form.days(),
                viewer.accountId(),
                page.now());
        return new ModelAndView("redirect:/units/" + unit + "/campaigns/" + made.id());
    }

    @GetMapping("/units/{unit}/campaigns/{id}/edit")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView edit(@PathVariable UUID unit, @PathVariable UUID id, Page page) {
        String at = "/units/" + unit + "/campaigns/" + id;
        return form(unit, at, "campaign.edit", CampaignForm.of(campaigns.at(unit, id)), false)
                .show(page);
    }

    @PostMapping("/units/{unit}/campaigns/{id}")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView update(@PathVariable UUID unit, @PathVariable UUID id, @ModelAttribute CampaignForm form, Page page) {
        String at = "/units/" + unit + "/campaigns/" + id;
        if (!form.problems().isEmpty()) {
            return form(unit, at, "campaign.edit", form, true).show(page);
        }
        campaigns.edit(
                campaigns.at(unit, id),
                Objects.requireNonNull(Typed.line(form.title())),
                Typed.text(form.theme()),
                Objects.requireNonNull(FormField.day(form.startsOn())),
                Objects.requireNonNull(FormField.day(form.endsOn())),
                form.days());
        return new ModelAndView("redirect:" + at);
    }

    private FormPage form(UUID unit, String action, String title, CampaignForm form, boolean sent) {
        return new FormPage(
                title, units.get(unit).name(), action, action, form.fields(), sent ? form.problems() : Map.of());
    }
}
