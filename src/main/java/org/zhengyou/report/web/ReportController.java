package org.zhengyou.report.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Page;
import org.zhengyou.report.FigureSource;
import org.zhengyou.report.KeptRecords;
import org.zhengyou.report.Report;
import org.zhengyou.report.ReportDrafts;
import org.zhengyou.report.ReportRefused;
import org.zhengyou.report.ReportTemplates;
import org.zhengyou.report.Reports;
import org.zhengyou.report.template.Draft;

/** Reports of a unit. */
@Controller
class ReportController {
    private static final String PATH = "/units/{unit}/reports";
    private static final int SHARES = 12;

    private final Reports reports;
    private final ReportDrafts drafts;
    private final ReportTemplates templates;
    private final KeptRecords records;
    private final Campaigns campaigns;
    private final TextEditors editors;

    ReportController(
            Reports reports,
            ReportDrafts drafts,
            ReportTemplates templates,
            KeptRecords records,
            Campaigns campaigns,
            TextEditors editors) {
        this.reports = reports;
        this.drafts = drafts;
        this.templates = templates;
        this.records = records;
        this.campaigns = campaigns;
        this.editors = editors;
    }

    @GetMapping(PATH)
    @Requires(Permission.REPORT_READ)
    ModelAndView index(
            @PathVariable UUID unit, @RequestParam(name = "page", defaultValue = "1") int number, Page page) {
        return page.view("report/index", new ReportListPage(unit, reports.page(unit, number)));
    }

    @GetMapping(PATH + "/new")
    @Requires(Permission.REPORT_WRITE)
    ModelAndView newOne(@PathVariable UUID unit, Page page) {
        String title = page.t("report.title_of_month", page.month(YearMonth.from(page.today())));
        return form(page, unit, new ReportForm(null, page.chinese() ? "zh" : "en", title, null), Map.of());
    }

    @PostMapping(PATH)
    @Requires(Permission.REPORT_WRITE)
    ModelAndView create(@PathVariable UUID unit, ReportForm form, Page page, Viewer viewer) {
        var problems = form.problems();
        if (!problems.isEmpty()) {
            var view = form(page, unit, form, problems);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        var campaign = campaigns.get(unit, Objects.requireNonNull(form.campaign()));
        var text = text(unit, Objects.requireNonNull(form.template()));
        String title = Objects.requireNonNull(form.title()).strip();
        var wanted = new ReportDrafts.Wanted(campaign.id(), title, text.language(), form.start(), text.body());
        return to(unit, drafts.draft(unit, wanted, viewer, page.now()));
    }

    /** @param figure key of the figure whose source is shown, {@code n} its place in the text */
    @GetMapping(PATH + "/{id}")
    @Requires(Permission.REPORT_READ)
    ModelAndView show(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String figure,
            @RequestParam(defaultValue = "0") int n,
            Page page) {
        var report = reports.get(unit, id);
        var draft = reports.rendered(report);
        var opened = figure == null ? null : opened(report, draft, figure, n);
        return page.view("report/show", new ReportPage(report, draft, reports.steps(unit, id), opened));
    }

    @GetMapping(PATH + "/{id}/edit")
    @Requires(Permission.REPORT_WRITE)
    ModelAndView edit(@PathVariable UUID unit, @PathVariable UUID id, Page page) {
        var report = reports.get(unit, id);
        if (!report.isDraft()) {
            throw new ReportRefused(report.isFinal() ? ReportRefused.Reason.FINAL : ReportRefused.Reason.DISCARDED);
        }
        var editor = editors.unchecked(unit, report.body());
        return editing(page, report, report.title(), report.version(), editor, Map.of());
    }

    @PostMapping(PATH + "/{id}")
    @Requires(Permission.REPORT_WRITE)
    ModelAndView update(@PathVariable UUID unit, @PathVariable UUID id, TextForm form, Page page, Viewer viewer) {
        var report = reports.get(unit, id);
        var editor = editors.checked(unit, form.text());
        var problems = form.problems();
        if (form.onlyCheck()) {
            return editing(page, report, form.title(), form.version(), editor, problems);
        }
        if (problems.isEmpty() && editor.problems().isEmpty()) {
            try {
                drafts.edit(unit, id, form.version(), form.title(), form.text(), viewer, page.now());
                return to(unit, id);
            } catch (ReportRefused refused) {
                problems = Map.of("name", refused.messageKey());
            }
        }
        var view = editing(page, report, form.title(), form.version(), editor, problems);
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView form(Page page, UUID unit, ReportForm form, Map<String, String> problems) {
        var around = campaigns.around(unit).stream()
                .filter(campaign -> campaign.state() != Campaign.State.ARCHIVED && covers(unit, campaign.id()))
                .toList();
        return page.view("report/new", new NewReportPage(unit, form, problems, around, templates.of(unit)));
    }

    private boolean covers(UUID unit, UUID campaign) {
        try {
            return campaigns.get(unit, campaign).id().equals(campaign);
        } catch (Missing e) {
            return false;
        }
    }

    private record Text(String language, String body) {}

    private Text text(UUID unit, String template) {
        if (ReportTemplates.SHIPPED.contains(template)) {
            return new Text(template, templates.shipped(template));
        }
        try {
            var own = templates.get(unit, UUID.fromString(template));
            return new Text(own.language(), own.body());
        } catch (IllegalArgumentException e) {
            throw new Missing();
        }
    }

    private OpenedFigure opened(Report report, Draft draft, String key, int n) {
        var source = FigureSource.of(key, reports.figures(report)).orElseThrow(Missing::new);
        String text = draft.figures().stream()
                .filter(figure -> figure.ordinal() == n && figure.key().equals(key))
                .map(Draft.Span.Figure::text)
                .findFirst()
                .orElse("");
        var indicator = source.indicator();
        if (indicator == null || !source.recorded()) {
            return new OpenedFigure(key, n, text, source, List.of(), 0);
        }
        var of = new KeptRecords.Of(report.unitId(), report.id(), source.records(), source.label());
        return new OpenedFigure(key, n, text, source, records.shares(of, SHARES), records.units(of));
    }

    private static ModelAndView editing(
            Page page, Report report, String title, int version, TextEditor editor, Map<String, String> problems) {
        String path = "/units/" + report.unitId() + "/reports/" + report.id();
        return page.view(
                "report/text",
                new TextFormPage("report.edit_text", path, path, title, null, version, editor, problems));
    }

    private static ModelAndView to(UUID unit, UUID id) {
        return new ModelAndView("redirect:/units/" + unit + "/reports/" + id);
    }
}
