package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.audit.AuditExport;
import org.zhengyou.access.audit.AuditFilter;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.web.Page;

/** The log as a file, with the filter of the page it was asked on. */
@Controller
class AuditExportController {
    private final AuditExport export;
    private final AuditDeeds deeds;
    private final Settings settings;

    AuditExportController(AuditExport export, AuditDeeds deeds, Settings settings) {
        this.export = export;
        this.deeds = deeds;
        this.settings = settings;
    }

    /** The files there are. */
    enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        final String type;

        Format(String type) {
            this.type = type;
        }
    }

    @GetMapping("/units/{unit}/audit/export")
    @Requires(value = Permission.AUDIT_READ, recorded = true)
    void show(
            @PathVariable UUID unit,
            @ModelAttribute AuditQuery query,
            @RequestParam Format format,
            Page page,
            HttpServletResponse response)
            throws IOException {
        AuditFilter filter = query.filter(unit, settings.zone());
        List<String> headings = Stream.of("at", "account", "deed", "action", "unit", "object", "result", "address")
                .map(column -> page.t("access.audit." + column))
                .toList();
        response.setContentType(format.type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(
                                page.t("access.audit.file", page.today().toString()) + "."
                                        + (format == Format.CSV ? "csv" : "xlsx"),
                                StandardCharsets.UTF_8)
                        .build()
                        .toString());
        OutputStream out = response.getOutputStream();
        if (format == Format.CSV) {
            export.csv(filter, headings, entry -> deeds.text(entry.action(), page), out);
        } else {
            export.xlsx(filter, headings, entry -> deeds.text(entry.action(), page), out);
        }
    }
}
