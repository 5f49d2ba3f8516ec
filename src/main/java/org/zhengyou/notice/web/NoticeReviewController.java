package org.zhengyou.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.notice.Actor;
import org.zhengyou.notice.ReviewNotices;
import org.zhengyou.platform.web.Page;

/** The steps before posting: submitting again, content review, secrecy check. */
@Controller
class NoticeReviewController {
    private final ReviewNotices review;

    NoticeReviewController(ReviewNotices review) {
        this.review = review;
    }

    @PostMapping("/units/{unit}/notices/{id}/submission")
    @Requires(Permission.NOTICE_REVIEW)
    String create(
            Page page, Viewer viewer, @PathVariable UUID unit, @PathVariable UUID id, HttpServletRequest request) {
        review.submit(unit, id, new Actor(viewer, page.now(), request.getRemoteAddr()));
        return "redirect:/units/" + unit + "/notices/" + id;
    }

    @PostMapping("/units/{unit}/notices/{id}/review")
    @Requires(Permission.NOTICE_REVIEW)
    String update(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            VerdictForm form,
            HttpServletRequest request) {
        review.reviewContent(
                unit,
                id,
                form.version(),
                form.passed(),
                form.words(),
                new Actor(viewer, page.now(), request.getRemoteAddr()));
        return "redirect:/units/" + unit + "/notices/" + id;
    }

    @PostMapping("/units/{unit}/notices/{id}/secrecy-check")
    @Requires(Permission.SECRECY_CHECK)
    String check(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            VerdictForm form,
            HttpServletRequest request) {
        review.checkSecrecy(
                unit,
                id,
                form.version(),
                form.passed(),
                form.words(),
                new Actor(viewer, page.now(), request.getRemoteAddr()));
        return "redirect:/units/" + unit + "/notices/" + id;
    }
}
