package org.zhengyou.notice.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Permissions;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.notice.Notice;
import org.zhengyou.notice.NoticeLists;
import org.zhengyou.notice.Notices;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Units;

/** The notices of a unit and all below it, for those who work on them. */
@Controller
class NoticeController {
    private final Notices notices;
    private final NoticeLists lists;
    private final Units units;
    private final Permissions permissions;
    private final boolean fourEyes;

    NoticeController(Notices notices, NoticeLists lists, Units units, Permissions permissions, Settings settings) {
        this.notices = notices;
        this.lists = lists;
        this.units = units;
        this.permissions = permissions;
        this.fourEyes = settings.notice().fourEyes();
    }

    @GetMapping("/units/{unit}/notices")
    @Requires(Permission.NOTICE_READ)
    ModelAndView index(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "OPEN") Queue queue,
            @RequestParam(defaultValue = "1", name = "page") int at) {
        return page.view(
                "notice/index",
                new NoticesPage(
                        unit,
                        units.get(unit).name(),
                        queue,
                        permissions.allows(viewer, Permission.CALENDAR_MANAGE),
                        lists.queue(unit, queue.states(), PublicNoticeController.number(at))));
    }

    @GetMapping("/units/{unit}/notices/{id}")
    @Requires(Permission.NOTICE_READ)
    ModelAndView show(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1", name = "page") int at) {
        return page.view("notice/show", it(viewer, notices.get(unit, id), at));
    }

    @GetMapping("/units/{unit}/notices/{id}/edit")
    @Requires(Permission.NOTICE_REVIEW)
    ModelAndView edit(Page page, Viewer viewer, @PathVariable UUID unit, @PathVariable UUID id) {
        Notice notice = notices.get(unit, id);
        return page.view("notice/edit", new NoticePage.Edit(it(viewer, notice, 1), NoticeForm.of(notice), Map.of()));
    }

    @PostMapping("/units/{unit}/notices/{id}")
    @Requires(Permission.NOTICE_REVIEW)
    ModelAndView update(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @ModelAttribute NoticeForm form,
            BindingResult binding) {
        Map<String, String> problems = new java.util.LinkedHashMap<>(form.problems());
        if (binding.hasFieldErrors("workingDays")) {
            problems.put("workingDays", "notice.refused.length_out_of_range");
        }
        if (!problems.isEmpty()) {
            ModelAndView view =
                    page.view("notice/edit", new NoticePage.Edit(it(viewer, notices.get(unit, id), 1), form, problems));
            view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return view;
        }
        String introduction = Typed.text(form.introduction());
        notices.edit(
                unit,
                id,
                Objects.requireNonNullElse(form.version(), -1),
                Objects.requireNonNull(Typed.line(form.title())),
                introduction.isEmpty() ? null : introduction,
                Objects.requireNonNull(form.workingDays()));
        return new ModelAndView("redirect:/units/" + unit + "/notices/" + id);
    }

    private NoticePage it(Viewer viewer, Notice notice, int at) {
        UUID unit = notice.unitId();
        boolean own = Objects.equals(notice.contentReviewedBy(), viewer.accountId());
        return new NoticePage(
                notice,
                units.get(unit).name(),
                lists.items(unit, notice.id(), PublicNoticeController.number(at)),
                lists.history(unit, notice.id()),
                new NoticePage.May(
                        permissions.allows(viewer, Permission.NOTICE_REVIEW, unit),
                        permissions.allows(viewer, Permission.SECRECY_CHECK, unit) && (!fourEyes || !own),
                        permissions.allows(viewer, Permission.NOTICE_POST, unit)));
    }
}
