package org.zhengyou.member.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Permissions;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.member.Member;
import org.zhengyou.member.MemberRefused;
import org.zhengyou.member.Members;
import org.zhengyou.member.Stay;
import org.zhengyou.platform.web.Page;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** The members of a unit and of all below it. */
@Controller
@RequestMapping("/units/{unit}/members")
class MemberController {
    private final Members members;
    private final Units units;
    private final Permissions permissions;
    private final MemberDesk desk;

    MemberController(Members members, Units units, Permissions permissions, MemberDesk desk) {
        this.members = members;
        this.units = units;
        this.permissions = permissions;
        this.desk = desk;
    }

    @GetMapping
    @Requires(Permission.MEMBER_READ)
    ModelAndView index(
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) Member.@Nullable Category category,
            @RequestParam(required = false) @Nullable Boolean retired,
            @RequestParam(defaultValue = "false") boolean gone,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Viewer viewer,
            Page page) {
        Members.Filter filter = new Members.Filter(name, category, retired, gone);
        var rows = members.list(unit, filter, Paging.offset(number, Paging.SIZE), Paging.SIZE + 1);
        Map<Member.Category, Long> counts = members.count(unit);
        return page.view(
                "member/index",
                new MembersPage(
                        units.get(unit),
                        filter,
                        counts.getOrDefault(Member.Category.FULL, 0L),
                        counts.getOrDefault(Member.Category.PROBATIONARY, 0L),
                        Paging.of(rows, number, Paging.SIZE),
                        permissions.allows(viewer, Permission.MEMBER_MANAGE, unit),
                        permissions.allows(viewer, Permission.MEMBER_REVEAL, unit)));
    }

    @GetMapping("/{id}")
    @Requires(Permission.MEMBER_READ)
    ModelAndView show(@PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page) {
        return desk.show(unit, id, false, viewer, page);
    }

    @GetMapping("/new")
    @Requires(Permission.MEMBER_MANAGE)
    ModelAndView blank(@PathVariable UUID unit, Page page) {
        return page.view(
                "member/form", new MemberFormPage(units.get(unit), null, MemberForm.blank(page.today()), Map.of()));
    }

    @PostMapping
    @Requires(Permission.MEMBER_MANAGE)
    ModelAndView create(@PathVariable UUID unit, @ModelAttribute MemberForm form, Viewer viewer, Page page) {
        Map<String, String> problems = form.problems();
        LocalDate from = form.since();
        if (from == null) {
            problems.put("from", "member.form.from_missing");
        }
        if (problems.isEmpty() && from != null) {
            try {
                UUID id = members.add(unit, form.facts(), from, Stay.Reason.JOINED, viewer.accountId());
                return new ModelAndView("redirect:/units/" + unit + "/members/" + id);
            } catch (MemberRefused refused) {
                problems.put(field(refused), refused.messageKey());
            }
        }
        return again(units.get(unit), null, form, problems, page);
    }

    @GetMapping("/{id}/edit")
    @Requires(Permission.MEMBER_MANAGE)
    ModelAndView edit(@PathVariable UUID unit, @PathVariable UUID id, Page page) {
        return page.view(
                "member/form", new MemberFormPage(units.get(unit), id, MemberForm.of(members.get(unit, id)), Map.of()));
    }

    @PostMapping("/{id}")
    @Requires(Permission.MEMBER_MANAGE)
    ModelAndView update(@PathVariable UUID unit, @PathVariable UUID id, @ModelAttribute MemberForm form, Page page) {
        Map<String, String> problems = form.problems();
        problems.remove("category");
        if (problems.isEmpty()) {
            try {
                members.correct(unit, id, form.facts(), form.seen());
                return new ModelAndView("redirect:/units/" + unit + "/members/" + id);
            } catch (MemberRefused refused) {
                problems.put(field(refused), refused.messageKey());
            }
        }
        return again(units.get(unit), id, form, problems, page);
    }

    private static String field(MemberRefused refused) {
        return refused.reason() == MemberRefused.Reason.ID_NUMBER_TAKEN ? "idNumber" : "name";
    }

    private static ModelAndView again(
            Unit unit, @Nullable UUID id, MemberForm form, Map<String, String> problems, Page page) {
        ModelAndView view = page.view("member/form", new MemberFormPage(unit, id, form, problems));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
