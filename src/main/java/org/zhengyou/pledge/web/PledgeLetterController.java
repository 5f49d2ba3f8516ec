package org.zhengyou.pledge.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;
import org.zhengyou.pledge.PledgeCampaigns;
import org.zhengyou.pledge.PledgeLetters;
import org.zhengyou.pledge.Pledges;
import org.zhengyou.unit.Units;

/** Letters (公开承诺书) for paper: one on a sheet, a branch's in one print. */
@Controller
class PledgeLetterController {
    private final Pledges pledges;
    private final PledgeLetters letters;
    private final PledgeCampaigns campaigns;
    private final Units units;

    PledgeLetterController(Pledges pledges, PledgeLetters letters, PledgeCampaigns campaigns, Units units) {
        this.pledges = pledges;
        this.letters = letters;
        this.campaigns = campaigns;
        this.units = units;
    }

    @GetMapping("/units/{unit}/pledges/letters")
    @Requires(Permission.PLEDGE_READ)
    ModelAndView index(@PathVariable UUID unit, Viewer viewer, Page page) {
        UUID campaign = campaigns.current(unit);
        return page.view(
                "pledge/letters",
                new LettersPage(
                        unit,
                        units.get(unit).name(),
                        campaigns.title(unit, campaign),
                        null,
                        letters.of(viewer, unit, campaign)));
    }

    @GetMapping("/units/{unit}/pledges/{id}/letter")
    @Requires(Permission.PLEDGE_READ)
    ModelAndView show(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        var pledge = pledges.get(viewer, unit, id);
        return page.view(
                "pledge/letters",
                new LettersPage(
                        unit,
                        units.get(unit).name(),
                        campaigns.title(unit, pledge.campaignId()),
                        id,
                        List.of(letters.letter(pledge))));
    }
}
