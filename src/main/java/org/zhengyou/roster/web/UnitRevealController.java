package org.zhengyou.roster.web;

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

/** The telephone of a unit's contact in clear, on one page, once asked for and written into the log. */
@Controller
class UnitRevealController {
    private final AuditLog log;
    private final UnitDesk desk;

    UnitRevealController(AuditLog log, UnitDesk desk) {
        this.log = log;
        this.desk = desk;
    }

    @PostMapping("/units/{unit}/telephone")
    @Requires(Permission.MEMBER_REVEAL)
    ModelAndView show(@PathVariable UUID unit, Viewer viewer, Page page, HttpServletRequest request) {
        ModelAndView view = desk.show(unit, true, 1, viewer, page);
        log.record(viewer, "unit.reveal", unit, unit.toString(), AuditLog.Result.DONE, request.getRemoteAddr());
        return view;
    }
}
