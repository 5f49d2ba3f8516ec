package org.zhengyou.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.report.Reports;
import org.zhengyou.report.document.OfficialDocument;

/** A report as a Word file. */
@Controller
class ReportWordController {
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final Reports reports;

    ReportWordController(Reports reports) {
        this.reports = reports;
    }

    @GetMapping("/units/{unit}/reports/{id}/word")
    @Requires(Permission.REPORT_READ)
    void show(@PathVariable UUID unit, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        var report = reports.get(unit, id);
        var draft = reports.rendered(report);
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(report.title() + ".docx"));
        OfficialDocument.write(draft, report.locale(), report.takenAt(), response.getOutputStream());
    }

    static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
