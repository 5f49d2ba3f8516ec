package org.zhengyou.newsroom.web;

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
import org.zhengyou.newsroom.Feedback.State;
import org.zhengyou.newsroom.HandleFeedbacks;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Units;

/** What came in, for office and editor: the queue, one of them, its next step, and who sent it. */
@Controller
class ReceivedFeedbackController {
    private final HandleFeedbacks feedbacks;
    private final Units units;

    ReceivedFeedbackController(HandleFeedbacks feedbacks, Units units) {
        this.feedbacks = feedbacks;
        this.units = units;
    }

    @GetMapping("/units/{unit}/feedback")
    @Requires(Permission.FEEDBACK_HANDLE)
    ModelAndView index(
            Page page,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "false") boolean answered,
            @RequestParam(defaultValue = "1", name = "page") int at) {
        Set<State> states = answered
                ? EnumSet.of(State.ANSWERED, State.RATED, State.CLOSED)
                : EnumSet.of(State.RECEIVED, State.HANDLING);
        return page.view(
                "newsroom/feedback_index",
                new ReceivedFeedbackPage.Index(
                        unit, units.get(unit).name(), answered, feedbacks.queue(unit, states, Math.max(1, at))));
    }

    @GetMapping({"/units/{unit}/feedback/{id}", "/units/{unit}/feedback/{id}/sender"})
    @Requires(Permission.FEEDBACK_HANDLE)
    ModelAndView show(Page page, @PathVariable UUID unit, @PathVariable UUID id) {
        return page.view("newsroom/feedback_show", it(unit, id, null));
    }

    @PostMapping("/units/{unit}/feedback/{id}/steps")
    @Requires(Permission.FEEDBACK_HANDLE)
    String update(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam State to,
            @RequestParam(required = false) @Nullable String answer) {
        feedbacks.step(unit, id, to, Typed.first(Typed.text(answer), 4000), viewer, page.now());
        return "redirect:/units/" + unit + "/feedback/" + id;
    }

    @PostMapping("/units/{unit}/feedback/{id}/sender")
    @Requires(value = Permission.FEEDBACK_HANDLE, unrecorded = true)
    ModelAndView reveal(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var sender = feedbacks.reveal(unit, id, viewer, request.getRemoteAddr());
        return page.view("newsroom/feedback_show", it(unit, id, sender));
    }

    private ReceivedFeedbackPage it(UUID unit, UUID id, HandleFeedbacks.@Nullable Sender sender) {
        return new ReceivedFeedbackPage(feedbacks.get(unit, id), feedbacks.history(unit, id), sender);
    }
}
