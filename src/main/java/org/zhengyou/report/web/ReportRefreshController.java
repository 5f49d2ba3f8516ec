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
import org.zhengyou.report.ReportDrafts;

/** Takes a draft's figures again. */
@Controller
class ReportRefreshController {
    private final ReportDrafts drafts;

    ReportRefreshController(ReportDrafts drafts) {
        this.drafts = drafts;
    }

    @PostMapping("/units/{unit}/reports/{id}/refresh")
    @Requires(Permission.REPORT_WRITE)
    String create(@PathVariable UUID unit, @PathVariable UUID id, @RequestParam int version, Page page, Viewer viewer) {
        drafts.refresh(unit, id, version, viewer, page.now());
        return "redirect:/units/" + unit + "/reports/" + id;
    }
}
