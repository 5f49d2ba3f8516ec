package org.zhengyou.pledge.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;
import org.zhengyou.pledge.PledgeCampaigns;
import org.zhengyou.pledge.PledgeDeed;
import org.zhengyou.pledge.PledgeExemptions;
import org.zhengyou.unit.Units;

/** How each member of a branch stands to pledging, and who need not. */
@Controller
class PledgeExemptionController {
    private final PledgeExemptions exemptions;
    private final PledgeCampaigns campaigns;
    private final Units units;

    PledgeExemptionController(PledgeExemptions exemptions, PledgeCampaigns campaigns, Units units) {
        this.exemptions = exemptions;
        this.campaigns = campaigns;
        this.units = units;
    }

    @GetMapping("/units/{unit}/pledge-exemptions")
    @Requires(Permission.PLEDGE_APPRAISE)
    ModelAndView index(@PathVariable UUID unit, @RequestParam(required = false) @Nullable UUID member, Page page) {
        return page.view("pledge/exemptions", page(unit, page, member, "", "", null));
    }

    @PostMapping("/units/{unit}/pledge-exemptions")
    @Requires(Permission.PLEDGE_APPRAISE)
    ModelAndView create(
            @PathVariable UUID unit,
            @RequestParam UUID member,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String happenedOn,
            Viewer viewer,
            Page page) {
        var on = happenedOn.isBlank() ? page.today() : PledgeForm.date(happenedOn);
        String error = reason.isBlank() || reason.length() > 500
                ? "pledge.exemption.error.reason"
                : on == null || on.isAfter(page.today()) ? "pledge.form.error.happened_on" : null;
        if (error != null || on == null) {
            return PledgeController.unprocessable(
                    page.view("pledge/exemptions", page(unit, page, member, reason, happenedOn, error)));
        }
        UUID campaign = campaigns.current(unit);
        exemptions.grant(unit, campaign, member, new PledgeDeed(viewer, page.now(), on, reason));
        return new ModelAndView("redirect:/units/" + unit + "/pledge-exemptions");
    }

    @PostMapping("/units/{unit}/pledge-exemptions/{id}/end")
    @Requires(Permission.PLEDGE_APPRAISE)
    String destroy(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        exemptions.end(unit, id, new PledgeDeed(viewer, page.now(), page.today(), ""));
        return "redirect:/units/" + unit + "/pledge-exemptions";
    }

    private ExemptionsPage page(
            UUID unit, Page page, @Nullable UUID member, String reason, String happenedOn, @Nullable String error) {
        UUID campaign = campaigns.current(unit);
        return new ExemptionsPage(
                unit,
                units.get(unit).name(),
                campaigns.title(unit, campaign),
                exemptions.standings(unit, campaign),
                member,
                reason,
                happenedOn,
                error);
    }
}
