package org.zhengyou.roster.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Refused;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.roster.RosterAccounts;
import org.zhengyou.roster.RosterFields;
import org.zhengyou.roster.RosterImport;
import org.zhengyou.roster.RosterImports;
import org.zhengyou.roster.RosterRefused;
import org.zhengyou.roster.RosterRow;
import org.zhengyou.roster.RosterRows;
import org.zhengyou.unit.Units;

/** Files that were brought, and what their rows would do. */
@Controller
@RequestMapping("/units/{unit}/imports")
class RosterImportController {
    private final RosterImports imports;
    private final RosterRows rows;
    private final RosterAccounts accounts;
    private final Units units;

    RosterImportController(RosterImports imports, RosterRows rows, RosterAccounts accounts, Units units) {
        this.imports = imports;
        this.rows = rows;
        this.accounts = accounts;
        this.units = units;
    }

    @GetMapping
    @Requires(Permission.ROSTER_IMPORT)
    ModelAndView index(
            @PathVariable UUID unit, @RequestParam(name = "page", defaultValue = "1") int number, Page page) {
        List<RosterImport> list = imports.list(unit, Paging.offset(number, Paging.SIZE), Paging.SIZE + 1);
        return page.view("roster/imports", new ImportsPage(units.get(unit), Paging.of(list, number, Paging.SIZE)));
    }

    @GetMapping("/new")
    @Requires(Permission.ROSTER_IMPORT)
    ModelAndView blank(
            @PathVariable UUID unit, @RequestParam(required = false) RosterImport.@Nullable Kind kind, Page page) {
        return page.view(
                "roster/new_import",
                new NewImportPage(units.get(unit), kind, page.today().toString(), null, new Object[0]));
    }

    @PostMapping
    @Requires(Permission.ROSTER_IMPORT)
    ModelAndView create(
            @PathVariable UUID unit,
            @RequestParam(required = false) RosterImport.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String asOf,
            Viewer viewer,
            Page page)
            throws IOException {
        try {
            UUID id = imports.bring(
                    unit,
                    chosen(kind, RosterRefused.Reason.NO_KIND),
                    chosen(file, RosterRefused.Reason.NO_FILE).getOriginalFilename(),
                    chosen(file, RosterRefused.Reason.NO_FILE)::transferTo,
                    chosen(Typed.day(asOf), RosterRefused.Reason.NO_DAY),
                    viewer.accountId());
            return new ModelAndView("redirect:/units/" + unit + "/imports/" + id);
        } catch (Refused refused) {
            ModelAndView view = page.view(
                    "roster/new_import",
                    new NewImportPage(units.get(unit), kind, asOf, refused.messageKey(), refused.arguments()));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private static <T> T chosen(@Nullable T value, RosterRefused.Reason missing) {
        if (value == null) {
            throw new RosterRefused(missing);
        }
        return value;
    }

    @GetMapping("/{id}")
    @Requires(Permission.ROSTER_IMPORT)
    ModelAndView show(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam(required = false) RosterImport.@Nullable Action action,
            @RequestParam(defaultValue = "false") boolean doubtful,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Page page,
            HttpServletResponse response) {
        RosterImport roster = imports.get(unit, id);
        if (roster.state() == RosterImport.State.READING) {
            // Looks again by itself, with scripts or without.
            response.setHeader("Refresh", "2");
        }
        List<RosterRow> list = rows.list(roster, action, doubtful, Paging.offset(number, Paging.SIZE), Paging.SIZE + 1);
        return page.view(
                "roster/import",
                new ImportPage(
                        units.get(unit),
                        roster,
                        imports.counts(roster),
                        imports.sheets(roster),
                        RosterFields.of(roster.kind()),
                        action,
                        doubtful,
                        Paging.of(list, number, Paging.SIZE),
                        accounts.of(roster),
                        imports.stopped(roster)));
    }
}
