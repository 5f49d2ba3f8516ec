package org.zhengyou.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.notice.Actor;
import org.zhengyou.notice.NoticeRefused;
import org.zhengyou.notice.Notices;
import org.zhengyou.notice.PostNotices;
import org.zhengyou.notice.SettleNotices;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** Posting a notice, taking it back, and taking one item out of it. */
@Controller
class NoticePostingController {
    private final PostNotices post;
    private final Notices notices;
    private final SettleNotices settle;

    NoticePostingController(PostNotices post, Notices notices, SettleNotices settle) {
        this.post = post;
        this.notices = notices;
        this.settle = settle;
    }

    @PostMapping("/units/{unit}/notices/{id}/posting")
    @Requires(Permission.NOTICE_POST)
    String create(
            Page page, Viewer viewer, @PathVariable UUID unit, @PathVariable UUID id, HttpServletRequest request) {
        post.post(unit, id, page.today(), new Actor(viewer, page.now(), request.getRemoteAddr()));
        return "redirect:/units/" + unit + "/notices/" + id;
    }

    @PostMapping("/units/{unit}/notices/{id}/withdrawal")
    @Requires(Permission.NOTICE_REVIEW)
    String withdraw(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletRequest request) {
        post.withdraw(unit, id, Typed.line(reason), new Actor(viewer, page.now(), request.getRemoteAddr()));
        return "redirect:/units/" + unit + "/notices/" + id;
    }

    @PostMapping("/units/{unit}/notices/{id}/items/{item}/removal")
    @Requires(Permission.NOTICE_REVIEW)
    String remove(
            Page page,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(required = false) @Nullable String reason) {
        String words = Typed.line(reason);
        if (words == null) {
            throw new NoticeRefused(NoticeRefused.Reason.REASON_NEEDED);
        }
        notices.remove(unit, id, item, words, page.now());
        settle.settle(unit, id, page.today(), page.now());
        return "redirect:/units/" + unit + "/notices/" + id;
    }
}
