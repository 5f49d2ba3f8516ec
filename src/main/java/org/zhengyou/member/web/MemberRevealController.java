package org.zhengyou.member.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.AuditLog;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;

/** The numbers of a member in clear, on one page, once asked for and written into the log. */
@Controller
class MemberRevealController {
    private final AuditLog log;
    private final MemberDesk desk;

    MemberRevealController(AuditLog log, MemberDesk desk) {
        this.log = log;
        this.desk = desk;
    }

    @PostMapping("/units/{unit}/members/{id}/numbers")
    @Requires(Permission.MEMBER_REVEAL)
    ModelAndView show(
            @PathVariable UUID unit, @PathVariable UUID id, Viewer viewer, Page page, HttpServletRequest request) {
        ModelAndView view = desk.show(unit, id, true, viewer, page);
        log.record(viewer, "member.reveal", unit, id.toString(), AuditLog.Result.DONE, request.getRemoteAddr());
        return view;
    }
}
