package org.zhengyou.pledge.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Page;
import org.zhengyou.pledge.Pledge;
import org.zhengyou.pledge.PledgeAmendments;
import org.zhengyou.pledge.PledgeDeed;
import org.zhengyou.pledge.Pledges;

/** A change of a letter in force: proposing it, and deciding on it with both texts side by side. */
@Controller
class PledgeAmendmentController {
    private final Pledges pledges;
    private final PledgeAmendments amendments;
    private final PledgePages pages;

    PledgeAmendmentController(Pledges pledges, PledgeAmendments amendments, PledgePages pages) {
        this.pledges = pledges;
        this.amendments = amendments;
        this.pages = pages;
    }

    @GetMapping("/units/{unit}/pledges/{id}/amendment/new")
    @Requires(Permission.PLEDGE_PROPOSE)
    ModelAndView newAmendment(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        Pledge pledge = pledges.get(viewer, unit, id);
        return page.view("pledge/form", pages.amendment(pledge, PledgeForm.of(pledge)));
    }

    @PostMapping("/units/{unit}/pledges/{id}/amendment")
    @Requires(Permission.PLEDGE_PROPOSE)
    ModelAndView create(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "do", defaultValue = "submit") String button,
            Viewer viewer,
            Page page) {
        Pledge pledge = pledges.get(viewer, unit, id);
        return new LetterRound(true, form -> pages.amendment(pledges.get(viewer, unit, id), form), form -> {
                    PledgeDeed deed = new PledgeDeed(viewer, page.now(), form.on(page.today()), form.reason());
                    amendments.propose(unit, id, form.seen(), form.toItems(), deed);
                    return PledgeStepController.back(unit, id);
                })
                .after(button, PledgeForm.read(typed).writtenBy(pledge), page);
    }

    @GetMapping("/units/{unit}/pledges/{id}/amendment")
    @Requires(Permission.PLEDGE_REVIEW)
    ModelAndView show(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        return page.view("pledge/amendment", page(pledges.get(viewer, unit, id), "", false));
    }

    @PostMapping("/units/{unit}/pledges/{id}/amendment/review")
    @Requires(Permission.PLEDGE_REVIEW)
    ModelAndView update(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam(name = "do") String button,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Page page) {
        PledgeDeed deed = new PledgeDeed(viewer, page.now(), page.today(), reason);
        if (button.equals("approve")) {
            amendments.approve(unit, id, seen, deed);
        } else if (deed.reason().isEmpty()) {
            return PledgeController.unprocessable(
                    page.view("pledge/amendment", page(pledges.get(viewer, unit, id), reason, true)));
        } else {
            amendments.refuse(unit, id, seen, deed);
        }
        return new ModelAndView("redirect:/units/" + unit + "/pledges/" + id);
    }

    private AmendmentPage page(Pledge pledge, String reason, boolean reasonMissing) {
        return new AmendmentPage(
                pledge,
                amendments.proposed(pledge).orElseThrow(Missing::new),
                pledges.versions(pledge).stream()
                        .filter(version -> Integer.valueOf(version.version()).equals(pledge.proposedVersion()))
                        .findFirst()
                        .orElseThrow(Missing::new)
                        .reason(),
                reason,
                reasonMissing);
    }
}
