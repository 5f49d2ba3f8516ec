package org.zhengyou.pledge.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.zhengyou.pledge.PledgeDeed;
import org.zhengyou.pledge.PledgeReviews;
import org.zhengyou.pledge.Pledges;

/** A sitting: one pledge after another is approved or returned, and the last decision can be taken back. */
@Controller
class PledgeReviewController {
    private final Pledges pledges;
    private final PledgeReviews reviews;
    private final ReviewPages pages;

    PledgeReviewController(Pledges pledges, PledgeReviews reviews, ReviewPages pages) {
        this.pledges = pledges;
        this.reviews = reviews;
        this.pages = pages;
    }

    /** The next one; when none is left, what was approved and waits to go to the public. */
    @GetMapping("/units/{unit}/pledges/review")
    @Requires(Permission.PLEDGE_REVIEW)
    ModelAndView index(
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "0") int total,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable String last,
            Viewer viewer,
            Page page) {
        return pages.next(viewer, unit, total, after, last)
                .map(it -> page.view("pledge/review", it))
                .orElseGet(() -> new ModelAndView("redirect:/units/" + unit + "/pledges/publication"));
    }

    /** One that was picked out of the list. */
    @GetMapping("/units/{unit}/pledges/{id}/review")
    @Requires(Permission.PLEDGE_REVIEW)
    ModelAndView show(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        return page.view("pledge/review", pages.one(viewer, pledges.get(viewer, unit, id)));
    }

    @PostMapping("/units/{unit}/pledges/{id}/review")
    @Requires(Permission.PLEDGE_REVIEW)
    ModelAndView create(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam(name = "do", defaultValue = "approve") String button,
            @RequestParam UUID sitting,
            @RequestParam(defaultValue = "0") int total,
            Viewer viewer,
            Page page) {
        Pledge pledge = pledges.get(viewer, unit, id);
        boolean approval = button.equals("approve");
        ReviewForm form = ReviewForm.read(typed, pages.criteria(pledge)).checked(approval);
        if (form.wrong()) {
            return PledgeController.unprocessable(
                    page.view("pledge/review", pages.again(viewer, pledge, sitting, total, form)));
        }
        PledgeDeed deed = new PledgeDeed(viewer, page.now(), page.today(), "");
        if (approval) {
            reviews.approve(unit, id, form.seen(), form.findings(), deed);
        } else {
            reviews.sendBack(unit, id, form.seen(), form.findings(), deed.because(reason(form, page)));
        }
        return new ModelAndView(
                "redirect:/units/" + sitting + "/pledges/review?total=" + total + "&last=" + unit + "." + id);
    }

    @PostMapping("/units/{unit}/pledges/{id}/review/undo")
    @Requires(Permission.PLEDGE_REVIEW)
    String destroy(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        reviews.undo(unit, id, new PledgeDeed(viewer, page.now(), page.today(), ""));
        return "redirect:/units/" + unit + "/pledges/" + id + "/review";
    }

    private static String reason(ReviewForm form, Page page) {
        String chosen = form.reason().isEmpty() ? "" : page.t("pledge.return." + form.reason());
        return form.words().isBlank() ? chosen : (chosen + " " + form.words().strip()).strip();
    }
}
