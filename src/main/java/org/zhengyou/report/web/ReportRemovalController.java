package org.zhengyou.report.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;
import org.zhengyou.report.Reports;

/** A draft that is not wanted any more. Nobody is asked whether they are sure: the page that follows can undo it. */
@Controller
class ReportRemovalController {
    private final Reports reports;

    ReportRemovalController(Reports reports) {
        this.reports = reports;
    }

    @PostMapping("/units/{unit}/reports/{id}/removal")
    @Requires(Permission.REPORT_WRITE)
    String create(@PathVariable UUID unit, @PathVariable UUID id, @RequestParam int version, Page page, Viewer viewer) {
        reports.discard(unit, id, version, viewer, page.now());
        return "redirect:/units/" + unit + "/reports/" + id;
    }

    @PostMapping("/units/{unit}/reports/{id}/removal/undo")
    @Requires(Permission.REPORT_WRITE)
    String destroy(@PathVariable UUID unit, @PathVariable UUID id, Page page, Viewer viewer) {
        reports.restore(unit, id, viewer, page.now());
        return "redirect:/units/" + unit + "/reports/" + id;
    }
}
