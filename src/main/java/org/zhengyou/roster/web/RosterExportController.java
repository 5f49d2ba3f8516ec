package org.zhengyou.roster.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhengyou.access.AuditLog;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;
import org.zhengyou.roster.RosterExports;
import org.zhengyou.roster.RosterImport;
import org.zhengyou.unit.Units;

/** Rosters as files, and empty ones to fill in. */
@Controller
class RosterExportController {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RosterExports exports;
    private final Units units;
    private final AuditLog log;

    RosterExportController(RosterExports exports, Units units, AuditLog log) {
        this.exports = exports;
        this.units = units;
        this.log = log;
    }

    @GetMapping("/units/{unit}/exports/members")
    @Requires(Permission.MEMBER_READ)
    void members(@PathVariable UUID unit, Page page, HttpServletResponse response) throws IOException {
        head(response, units.get(unit).name() + " " + page.t("roster.file.members"));
        exports.members(unit, false, page::t, response.getOutputStream());
    }

    @PostMapping("/units/{unit}/exports/members")
    @Requires(Permission.MEMBER_REVEAL)
    void membersInClear(
            @PathVariable UUID unit, Viewer viewer, Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        log.record(viewer, "member.export", unit, null, AuditLog.Result.DONE, request.getRemoteAddr());
        head(response, units.get(unit).name() + " " + page.t("roster.file.members"));
        exports.members(unit, true, page::t, response.getOutputStream());
    }

    @GetMapping("/units/{unit}/exports/units")
    @Requires(Permission.UNIT_READ)
    void units(@PathVariable UUID unit, Page page, HttpServletResponse response) throws IOException {
        head(response, units.get(unit).name() + " " + page.t("roster.file.units"));
        exports.units(unit, page::t, response.getOutputStream());
    }

    @GetMapping("/roster-templates/{kind}")
    @Requires(Permission.ROSTER_IMPORT)
    void template(@PathVariable RosterImport.Kind kind, Page page, HttpServletResponse response) throws IOException {
        head(response, page.of("roster.import_kind", kind));
        exports.template(kind, page::t, response.getOutputStream());
    }

    private static void head(HttpServletResponse response, String name) {
        response.setContentType(WORKBOOK);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + ".xlsx", StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
