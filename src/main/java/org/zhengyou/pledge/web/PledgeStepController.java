package org.zhengyou.pledge.web;

import java.util.List;
import java.util.Map;
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
import org.zhengyou.pledge.PledgeDeed;
import org.zhengyou.pledge.Pledges;
import org.zhengyou.pledge.web.StepPage.Step;

/** What a pledger does with a letter once it is written: submit, note progress, report; and taking such a step back. */
@Controller
class PledgeStepController {
    private final Pledges pledges;

    PledgeStepController(Pledges pledges) {
        this.pledges = pledges;
    }

    @PostMapping("/units/{unit}/pledges/{id}/submission")
    @Requires(Permission.PLEDGE_PROPOSE)
    String create(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        pledges.submit(unit, id, new PledgeDeed(viewer, page.now(), page.today(), ""));
        return back(unit, id);
    }

    @PostMapping("/units/{unit}/pledges/{id}/submission/undo")
    @Requires(Permission.PLEDGE_PROPOSE)
    String destroy(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        pledges.recall(unit, id, new PledgeDeed(viewer, page.now(), page.today(), ""));
        return back(unit, id);
    }

    @PostMapping("/units/{unit}/pledges/{id}/report/undo")
    @Requires(Permission.PLEDGE_PROPOSE)
    String destroyReport(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        pledges.undoReport(unit, id, new PledgeDeed(viewer, page.now(), page.today(), ""));
        return back(unit, id);
    }

    @GetMapping("/units/{unit}/pledges/{id}/{step:progress|report}")
    @Requires(Permission.PLEDGE_PROPOSE)
    ModelAndView newStep(
            @PathVariable UUID unit, @PathVariable UUID id, @PathVariable String step, Viewer viewer, Page page) {
        Pledge pledge = pledges.get(viewer, unit, id);
        return page.view("pledge/step", page(viewer, pledge, step, StepForm.blank()));
    }

    @PostMapping("/units/{unit}/pledges/{id}/{step:progress|report}")
    @Requires(Permission.PLEDGE_PROPOSE)
    ModelAndView createStep(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String happenedOn,
            Viewer viewer,
            Page page) {
        Pledge pledge = pledges.get(viewer, unit, id);
        StepPage shown = page(viewer, pledge, step, new StepForm(text, "", happenedOn, "", Map.of()));
        StepForm form = shown.form().checked(shown.step(), pledge, 0, page.today());
        if (form.wrong()) {
            return PledgeController.unprocessable(page.view("pledge/step", page(viewer, pledge, step, form)));
        }
        PledgeDeed deed = new PledgeDeed(viewer, page.now(), form.on(page.today()), text);
        if (shown.step() == Step.PROGRESS) {
            pledges.noteProgress(unit, id, deed);
        } else {
            pledges.report(unit, id, deed);
        }
        return new ModelAndView(back(unit, id));
    }

    private StepPage page(Viewer viewer, Pledge pledge, String path, StepForm form) {
        Step step = Optional.ofNullable(Step.of(path)).orElseThrow(Missing::new);
        if (!pledges.possible(viewer, pledge).contains(step.event())) {
            throw new Missing();
        }
        return new StepPage(
                pledge, step, "/units/" + pledge.unitId() + "/pledges/" + pledge.id() + "/" + path, List.of(), form);
    }

    static String back(UUID unit, UUID id) {
        return "redirect:/units/" + unit + "/pledges/" + id;
    }
}
