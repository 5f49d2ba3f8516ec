package org.zhengyou.member.web;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Permissions;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.member.MemberMoves;
import org.zhengyou.member.Stay;
import org.zhengyou.platform.Missing;

/** Transfers, departures and the step to full membership; each from a day on. */
@Controller
@RequestMapping("/units/{unit}/members/{id}")
class MemberMoveController {
    private final MemberMoves moves;
    private final Permissions permissions;

    MemberMoveController(MemberMoves moves, Permissions permissions) {
        this.moves = moves;
        this.permissions = permissions;
    }

    /** @param to the branch; the viewer must hold it too */
    @PostMapping("/transfer")
    @Requires(Permission.MEMBER_MANAGE)
    ModelAndView transfer(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam UUID to,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Viewer viewer) {
        if (!permissions.allows(viewer, Permission.MEMBER_MANAGE, to)) {
            throw new Missing();
        }
        moves.transfer(unit, id, to, on, viewer.accountId());
        return new ModelAndView("redirect:/units/" + to + "/members/" + id);
    }

    @PostMapping("/departure")
    @Requires(Permission.MEMBER_MANAGE)
    ModelAndView departure(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam Stay.End reason,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            @RequestParam(defaultValue = "") String note) {
        if (!reason.departure()) {
            throw new Missing();
        }
        moves.leave(unit, id, on, reason, note.isBlank() ? null : note);
        return new ModelAndView("redirect:/units/" + unit + "/members/" + id);
    }

    @PostMapping("/full-membership")
    @Requires(Permission.MEMBER_MANAGE)
    ModelAndView fullMembership(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
            Viewer viewer) {
        moves.makeFull(unit, id, on, viewer.accountId());
        return new ModelAndView("redirect:/units/" + unit + "/members/" + id);
    }
}
