package org.zhengyou.report.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengyou.access.AuditLog;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;
import org.zhengyou.report.Reports;

/** Makes a draft final. */
@Controller
class ReportFinalController {
    private final Reports reports;
    private final AuditLog log;

    ReportFinalController(Reports reports, AuditLog log) {
        this.reports = reports;
        this.log = log;
    }

    @PostMapping("/units/{unit}/reports/{id}/final")
    @Requires(Permission.REPORT_WRITE)
    String create(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam int version,
            Page page,
            Viewer viewer,
            HttpServletRequest request) {
        reports.finalise(unit, id, version, viewer, page.now());
        log.record(viewer, "report.finalise", unit, id.toString(), AuditLog.Result.DONE, request.getRemoteAddr());
        return "redirect:/units/" + unit + "/reports/" + id;
    }
}
