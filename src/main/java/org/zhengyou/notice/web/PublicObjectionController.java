package org.zhengyou.notice.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.notice.Notice;
import org.zhengyou.notice.NoticeItem;
import org.zhengyou.notice.NoticeLists;
import org.zhengyou.notice.Notices;
import org.zhengyou.notice.objection.Filing;
import org.zhengyou.notice.objection.Objections;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.form.FormTokens;
import org.zhengyou.platform.form.Receipt;
import org.zhengyou.platform.form.Throttle;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** Objecting to an item on display, from anywhere, with a name or without. */
@Controller
class PublicObjectionController {
    private final Notices notices;
    private final NoticeLists lists;
    private final Objections objections;
    private final FormTokens tokens;
    private final Throttle throttle = new Throttle(60, Duration.ofMinutes(1));

    PublicObjectionController(Notices notices, NoticeLists lists, Objections objections, FormTokens tokens) {
        this.notices = notices;
        this.lists = lists;
        this.objections = objections;
        this.tokens = tokens;
    }

    /** The item that is objected to; missing where the public does not see it. */
    private record Place(Notice notice, NoticeItem item) {}

    @GetMapping({"/notices/{unit}/{id}/items/{item}/objections/new", "/notices/{unit}/{id}/items/{item}/objections"})
    @Requires(Permission.PUBLIC)
    ModelAndView show(Page page, @PathVariable UUID unit, @PathVariable UUID id, @PathVariable UUID item) {
        return form(page, place(unit, id, item), ObjectionForm.EMPTY, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/notices/{unit}/{id}/items/{item}/objections")
    @Requires(value = Permission.PUBLIC, unrecorded = true)
    ModelAndView create(
            Page page,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @PathVariable UUID item,
            ObjectionForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Place place = place(unit, id, item);
        Map<String, String> problems = new LinkedHashMap<>(form.problems());
        String token = Objects.requireNonNullElse(form.token(), "");
        FormTokens.Check check = tokens.check(token, page.now());
        if (check != FormTokens.Check.GOOD) {
            problems.put("token", "notice.form.again." + check);
        }
        if (!problems.isEmpty()) {
            return form(page, place, form, problems, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!throttle.allows(request.getRemoteAddr(), page.now())) {
            return form(page, place, form, Map.of("token", "notice.form.too_many"), HttpStatus.TOO_MANY_REQUESTS);
        }
        Filing filing = new Filing(
                form.plainText(), Typed.line(form.sender()), Typed.line(form.contact()), tokens.nonce(token));
        Receipt receipt = objections.file(unit, id, item, filing, page.today(), page.now());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return page.view("notice/objection_receipt", receipt);
    }

    private Place place(UUID unit, UUID id, UUID item) {
        return new Place(
                notices.displayed(unit, id), lists.publicItem(unit, id, item).orElseThrow(Missing::new));
    }

    private ModelAndView form(
            Page page, Place place, ObjectionForm form, Map<String, String> problems, HttpStatus status) {
        ModelAndView view = page.view(
                "notice/objection_form",
                new ObjectionFormPage(place.notice(), place.item(), form, problems, tokens.issue(page.now())));
        view.setStatus(status);
        return view;
    }
}
