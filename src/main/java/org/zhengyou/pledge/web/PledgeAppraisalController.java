package org.zhengyou.pledge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Page;
import org.zhengyou.pledge.Pledge;
import org.zhengyou.pledge.PledgeAppraisals;
import org.zhengyou.pledge.PledgeDeed;
import org.zhengyou.pledge.PledgeStep;
import org.zhengyou.pledge.PledgeTally;
import org.zhengyou.pledge.PledgeTally.Voice;
import org.zhengyou.pledge.PledgeTransitions.Event;
import org.zhengyou.pledge.Pledges;

/** The appraisal (评诺): paper ballots of three voices, written down as totals. */
@Controller
class PledgeAppraisalController {
    private final Pledges pledges;
    private final PledgeAppraisals appraisals;

    PledgeAppraisalController(Pledges pledges, PledgeAppraisals appraisals) {
        this.pledges = pledges;
        this.appraisals = appraisals;
    }

    @PostMapping("/units/{unit}/pledges/{id}/appraisal")
    @Requires(Permission.PLEDGE_APPRAISE)
    String create(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        appraisals.open(unit, id, new PledgeDeed(viewer, page.now(), page.today(), ""));
        return "redirect:/units/" + unit + "/pledges/" + id + "/appraisal";
    }

    @GetMapping("/units/{unit}/pledges/{id}/appraisal")
    @Requires(Permission.PLEDGE_APPRAISE)
    ModelAndView show(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        return page.view("pledge/appraisal", page(viewer, pledges.get(viewer, unit, id), null));
    }

    @PostMapping("/units/{unit}/pledges/{id}/appraisal/{voice}")
    @Requires(Permission.PLEDGE_APPRAISE)
    ModelAndView update(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @PathVariable String voice,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Page page) {
        Pledge pledge = pledges.get(viewer, unit, id);
        Voice counted =
                Optional.ofNullable(PledgesPage.chosen(Voice.class, voice)).orElseThrow(Missing::new);
        TallyForm form = new TallyForm(counted, Map.copyOf(typed), false, Map.of()).checked(page.today());
        if (form.wrong()) {
            return PledgeController.unprocessable(page.view("pledge/appraisal", page(viewer, pledge, form)));
        }
        PledgeTally tally = form.tally(page.today());
        appraisals.count(unit, id, tally, new PledgeDeed(viewer, page.now(), tally.happenedOn(), ""));
        return new ModelAndView("redirect:/units/" + unit + "/pledges/" + id + "/appraisal");
    }

    private AppraisalPage page(Viewer viewer, Pledge pledge, @Nullable TallyForm typed) {
        List<PledgeTally> tallies = appraisals.tallies(pledge);
        List<TallyForm> forms = new ArrayList<>();
        for (Voice voice : Voice.values()) {
            forms.add(
                    typed != null && typed.voice() == voice
                            ? typed
                            : tallies.stream()
                                    .filter(tally -> tally.voice() == voice)
                                    .map(TallyForm::of)
                                    .findFirst()
                                    .orElse(TallyForm.blank(voice)));
        }
        var may = pledges.possible(viewer, pledge);
        String report = pledges.history(pledge).reversed().stream()
                .filter(step -> step.event() == Event.SELF_REPORT)
                .map(PledgeStep::reason)
                .findFirst()
                .orElse("");
        return new AppraisalPage(
                pledge, report, may.contains(Event.COUNT_VOTES), may.contains(Event.CONCLUDE_FULFILLED), forms);
    }
}
