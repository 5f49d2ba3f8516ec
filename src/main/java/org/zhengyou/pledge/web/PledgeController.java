package org.zhengyou.pledge.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import org.zhengyou.platform.web.Page;
import org.zhengyou.pledge.Pledge;
import org.zhengyou.pledge.Pledge.ItemKind;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.Pledge.State;
import org.zhengyou.pledge.PledgeCampaigns;
import org.zhengyou.pledge.PledgeDeed;
import org.zhengyou.pledge.PledgeFilter;
import org.zhengyou.pledge.PledgeLists;
import org.zhengyou.pledge.PledgeProposal;
import org.zhengyou.pledge.Pledges;

/** The letters of a unit: list, one of them, writing and rewriting a draft. */
@Controller
class PledgeController {
    private final Pledges pledges;
    private final PledgeLists lists;
    private final PledgeCampaigns campaigns;
    private final PledgePages pages;

    PledgeController(Pledges pledges, PledgeLists lists, PledgeCampaigns campaigns, PledgePages pages) {
        this.pledges = pledges;
        this.lists = lists;
        this.campaigns = campaigns;
        this.pages = pages;
    }

    @GetMapping("/units/{unit}/pledges")
    @Requires(Permission.PLEDGE_READ)
    ModelAndView index(
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable UUID campaign,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String pledger,
            @RequestParam(required = false) @Nullable String item,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID after,
            Viewer viewer,
            Page page,
            HttpServletRequest request) {
        PledgeFilter filter = new PledgeFilter(
                campaign,
                PledgesPage.chosen(State.class, state),
                PledgesPage.chosen(PledgerKind.class, pledger),
                PledgesPage.chosen(ItemKind.class, item),
                words,
                after);
        PledgeLists.PledgeList list = lists.list(viewer, unit, filter);
        PledgesPage it = PledgesPage.of(unit, list, filter, viewer, page);
        boolean fragment = "rows".equals(request.getHeader("HX-Target"));
        return page.view(fragment ? "pledge/rows" : "pledge/index", it);
    }

    @GetMapping("/units/{unit}/pledges/{id}")
    @Requires(Permission.PLEDGE_READ)
    ModelAndView show(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        return page.view("pledge/show", pages.show(viewer, pledges.get(viewer, unit, id)));
    }

    @GetMapping("/units/{unit}/pledges/new")
    @Requires(Permission.PLEDGE_PROPOSE)
    ModelAndView newPledge(
            @PathVariable UUID unit, @RequestParam(defaultValue = "") String pledger, Viewer viewer, Page page) {
        return page.view("pledge/form", pages.blank(viewer, unit, PledgeForm.blank(pledger)));
    }

    @PostMapping("/units/{unit}/pledges")
    @Requires(Permission.PLEDGE_PROPOSE)
    ModelAndView create(
            @PathVariable UUID unit,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "do", defaultValue = "save") String button,
            Viewer viewer,
            Page page) {
        return new LetterRound(false, form -> pages.blank(viewer, unit, form), form -> {
                    PledgeDeed deed = new PledgeDeed(viewer, page.now(), form.on(page.today()), "");
                    PledgeProposal proposal = new PledgeProposal(
                            campaigns.current(unit), form.pledgerKind(), form.memberId(), form.toItems());
                    UUID id = button.equals("submit")
                            ? pledges.proposeAndSubmit(unit, proposal, deed)
                            : pledges.propose(unit, proposal, deed);
                    return PledgeStepController.back(unit, id);
                })
                .after(button, PledgeForm.read(typed), page);
    }

    @GetMapping("/units/{unit}/pledges/{id}/edit")
    @Requires(Permission.PLEDGE_PROPOSE)
    ModelAndView edit(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        Pledge pledge = pledges.get(viewer, unit, id);
        return page.view("pledge/form", pages.draft(pledge, PledgeForm.of(pledge)));
    }

    @PostMapping("/units/{unit}/pledges/{id}")
    @Requires(Permission.PLEDGE_PROPOSE)
    ModelAndView update(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "do", defaultValue = "save") String button,
            Viewer viewer,
            Page page) {
        Pledge pledge = pledges.get(viewer, unit, id);
        return new LetterRound(false, form -> pages.draft(pledges.get(viewer, unit, id), form), form -> {
                    PledgeDeed deed = new PledgeDeed(viewer, page.now(), form.on(page.today()), "");
                    if (button.equals("submit")) {
                        pledges.reviseAndSubmit(unit, id, form.seen(), form.toItems(), deed);
                    } else {
                        pledges.revise(unit, id, form.seen(), form.toItems(), deed);
                    }
                    return PledgeStepController.back(unit, id);
                })
                .after(button, PledgeForm.read(typed).writtenBy(pledge), page);
    }

    static ModelAndView unprocessable(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
