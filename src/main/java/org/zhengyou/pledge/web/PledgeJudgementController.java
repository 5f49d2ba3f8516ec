package org.zhengyou.pledge.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
import org.zhengyou.pledge.Pledge.State;
import org.zhengyou.pledge.PledgeAppraisals;
import org.zhengyou.pledge.PledgeDeed;
import org.zhengyou.pledge.Pledges;
import org.zhengyou.pledge.web.StepPage.Step;

/** How a letter ends: the conclusion, what follows from it, and taking the conclusion back. */
@Controller
class PledgeJudgementController {
    private final Pledges pledges;
    private final PledgeAppraisals appraisals;

    PledgeJudgementController(Pledges pledges, PledgeAppraisals appraisals) {
        this.pledges = pledges;
        this.appraisals = appraisals;
    }

    @GetMapping("/units/{unit}/pledges/{id}/{step:conclusion|explanation|issue|issue-closed}")
    @Requires(Permission.PLEDGE_APPRAISE)
    ModelAndView newStep(
            @PathVariable UUID unit, @PathVariable UUID id, @PathVariable String step, Viewer viewer, Page page) {
        Pledge pledge = pledges.get(viewer, unit, id);
        return page.view("pledge/step", page(viewer, pledge, step, StepForm.blank()));
    }

    @PostMapping("/units/{unit}/pledges/{id}/{step:conclusion|explanation|issue|issue-closed}")
    @Requires(Permission.PLEDGE_APPRAISE)
    ModelAndView create(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam Map<String, String> typed,
            Viewer viewer,
            Page page) {
        Pledge pledge = pledges.get(viewer, unit, id);
        StepForm sent = new StepForm(
                typed.getOrDefault("text", ""),
                typed.getOrDefault("choice", ""),
                typed.getOrDefault("happenedOn", ""),
                typed.getOrDefault("dueOn", ""),
                Map.of());
        StepPage shown = page(viewer, pledge, step, sent);
        StepForm form = sent.checked(shown.step(), pledge, shown.tallies().size(), page.today());
        if (form.wrong()) {
            return PledgeController.unprocessable(page.view("pledge/step", page(viewer, pledge, step, form)));
        }
        take(shown.step(), pledge, form, new PledgeDeed(viewer, page.now(), form.on(page.today()), form.text()));
        return new ModelAndView(PledgeStepController.back(unit, id));
    }

    @PostMapping("/units/{unit}/pledges/{id}/conclusion/undo")
    @Requires(Permission.PLEDGE_APPRAISE)
    String destroy(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        appraisals.undo(unit, id, new PledgeDeed(viewer, page.now(), page.today(), ""));
        return PledgeStepController.back(unit, id);
    }

    @PostMapping("/units/{unit}/pledges/{id}/archive")
    @Requires(Permission.PLEDGE_APPRAISE)
    String archive(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        appraisals.archive(unit, id, new PledgeDeed(viewer, page.now(), page.today(), ""));
        return PledgeStepController.back(unit, id);
    }

    private void take(Step step, Pledge pledge, StepForm form, PledgeDeed deed) {
        UUID unit = pledge.unitId();
        UUID id = pledge.id();
        switch (step) {
            case CONCLUSION -> appraisals.conclude(unit, id, Objects.requireNonNull(form.outcome()), deed);
            case EXPLANATION -> appraisals.explain(unit, id, deed);
            case ISSUE -> appraisals.openIssue(unit, id, form.due(), deed);
            case ISSUE_CLOSED -> appraisals.closeIssue(unit, id, form.outcome() == State.FULFILLED, deed);
            case PROGRESS, REPORT -> throw new Missing();
        }
    }

    private StepPage page(Viewer viewer, Pledge pledge, String path, StepForm form) {
        Step step = Optional.ofNullable(Step.of(path)).orElseThrow(Missing::new);
        if (!pledges.possible(viewer, pledge).contains(step.event())) {
            throw new Missing();
        }
        return new StepPage(
                pledge,
                step,
                "/units/" + pledge.unitId() + "/pledges/" + pledge.id() + "/" + path,
                appraisals.tallies(pledge),
                form);
    }
}
