package org.zhengyou.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.notice.Actor;
import org.zhengyou.notice.NoticeLists;
import org.zhengyou.notice.objection.HandleObjections;
import org.zhengyou.notice.objection.Objection;
import org.zhengyou.notice.objection.Objection.State;
import org.zhengyou.notice.objection.ObjectionLists;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Units;

/** The office's work on objections: the queue, one of them, its next step, and who sent it. */
@Controller
class ObjectionController {
    private final HandleObjections handle;
    private final ObjectionLists lists;
    private final NoticeLists notices;
    private final Units units;

    ObjectionController(HandleObjections handle, ObjectionLists lists, NoticeLists notices, Units units) {
        this.handle = handle;
        this.lists = lists;
        this.notices = notices;
        this.units = units;
    }

    @GetMapping("/units/{unit}/objections")
    @Requires(Permission.OBJECTION_HANDLE)
    ModelAndView index(
            Page page,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "false") boolean answered,
            @RequestParam(defaultValue = "1", name = "page") int at) {
        Set<State> states =
                answered ? EnumSet.of(State.REPLIED, State.CLOSED) : EnumSet.copyOf(ObjectionLists.UNANSWERED);
        return page.view(
                "notice/objections",
                new ObjectionsPage(
                        unit,
                        units.get(unit).name(),
                        answered,
                        lists.queue(unit, states, PublicNoticeController.number(at))));
    }

    @GetMapping({"/units/{unit}/objections/{id}", "/units/{unit}/objections/{id}/sender"})
    @Requires(Permission.OBJECTION_HANDLE)
    ModelAndView show(Page page, @PathVariable UUID unit, @PathVariable UUID id) {
        UUID at = lists.unit(unit, id);
        return at.equals(unit)
                ? page.view("notice/objection", it(unit, id, null))
                : new ModelAndView("redirect:/units/" + at + "/objections/" + id);
    }

    @PostMapping("/units/{unit}/objections/{id}/steps")
    @Requires(Permission.OBJECTION_HANDLE)
    String update(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam State to,
            @RequestParam(required = false) @Nullable String words,
            HttpServletRequest request) {
        String text = Typed.text(words);
        handle.step(
                unit,
                id,
                to,
                text.isEmpty() ? null : Typed.first(text, 4000),
                page.today(),
                new Actor(viewer, page.now(), request.getRemoteAddr()));
        return "redirect:/units/" + unit + "/objections/" + id;
    }

    @PostMapping("/units/{unit}/objections/{id}/sender")
    @Requires(value = Permission.OBJECTION_HANDLE, unrecorded = true)
    ModelAndView reveal(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var sender = handle.reveal(unit, id, new Actor(viewer, page.now(), request.getRemoteAddr()));
        return page.view("notice/objection", it(unit, id, sender));
    }

    private ObjectionPage it(UUID unit, UUID id, HandleObjections.@Nullable Sender sender) {
        Objection objection = handle.get(unit, id);
        return new ObjectionPage(
                objection,
                lists.row(unit, id),
                notices.publicItem(unit, objection.noticeId(), objection.itemId())
                        .orElse(null),
                lists.history(unit, id),
                sender);
    }
}
