package org.zhengyou.notice.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.notice.Notice;
import org.zhengyou.notice.NoticeLists;
import org.zhengyou.notice.Notices;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;
import org.zhengyou.platform.web.Paging;

/** Notices as everyone sees them: name, unit, post and what is pledged, nothing more. */
@Controller
class PublicNoticeController {
    private final Notices notices;
    private final NoticeLists lists;

    PublicNoticeController(Notices notices, NoticeLists lists) {
        this.notices = notices;
        this.lists = lists;
    }

    @GetMapping("/notices")
    @Requires(Permission.PUBLIC)
    ModelAndView index(
            Page page,
            @RequestParam(defaultValue = "false") boolean ended,
            @RequestParam(defaultValue = "1", name = "page") int at) {
        return page.view(
                "notice/public_index", new PublicNoticesPage(ended, lists.displayed(ended, number(at), Paging.SIZE)));
    }

    @GetMapping("/notices/{unit}/{id}")
    @Requires(Permission.PUBLIC)
    ModelAndView show(
            Page page,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "1", name = "page") int at) {
        Notice notice = notices.get(unit, id);
        if (notice.postedAt() == null) {
            throw new Missing();
        }
        String sought = Objects.requireNonNullElse(Typed.line(q), "");
        boolean withdrawn = notice.state() == Notice.State.WITHDRAWN;
        return page.view(
                "notice/public_show",
                new PublicNoticePage(
                        notice,
                        withdrawn
                                ? new Paging<>(java.util.List.of(), 1, Paging.SIZE, false)
                                : lists.publicItems(unit, id, sought, number(at)),
                        sought,
                        notice.state().displayed() && !notice.due(page.today()),
                        withdrawn ? lists.history(unit, id).getLast() : null));
    }

    static int number(int page) {
        return Math.max(1, page);
    }
}
