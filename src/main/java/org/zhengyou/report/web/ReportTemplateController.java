package org.zhengyou.report.web;

import java.util.Map;
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
import org.zhengyou.platform.web.Page;
import org.zhengyou.report.ReportRefused;
import org.zhengyou.report.ReportTemplate;
import org.zhengyou.report.ReportTemplates;

/** Templates of a unit. */
@Controller
class ReportTemplateController {
    private static final String PATH = "/units/{unit}/report-templates";

    private final ReportTemplates templates;
    private final TextEditors editors;

    ReportTemplateController(ReportTemplates templates, TextEditors editors) {
        this.templates = templates;
        this.editors = editors;
    }

    @GetMapping(PATH)
    @Requires(Permission.REPORT_READ)
    ModelAndView index(@PathVariable UUID unit, Page page) {
        return page.view("report/templates", new TemplateListPage(unit, templates.of(unit)));
    }

    /** @param from the shipped template to begin with */
    @GetMapping(PATH + "/new")
    @Requires(Permission.REPORT_WRITE)
    ModelAndView newOne(@PathVariable UUID unit, @RequestParam(defaultValue = "zh") String from, Page page) {
        var form = new TextForm(page.t("report.template.shipped." + from), from, templates.shipped(from), 0, null);
        return form(page, unit, null, form, Map.of(), false);
    }

    @PostMapping(PATH)
    @Requires(Permission.REPORT_WRITE)
    ModelAndView create(@PathVariable UUID unit, TextForm form, Page page, Viewer viewer) {
        if (unfit(unit, form)) {
            return form(page, unit, null, form, form.problems(), true);
        }
        try {
            templates.add(unit, form.title(), form.tongue(), form.text(), viewer, page.now());
        } catch (ReportRefused refused) {
            return form(page, unit, null, form, Map.of("name", refused.messageKey()), true);
        }
        return back(unit);
    }

    @GetMapping(PATH + "/{id}/edit")
    @Requires(Permission.REPORT_WRITE)
    ModelAndView edit(@PathVariable UUID unit, @PathVariable UUID id, Page page) {
        var template = templates.get(unit, id);
        var form = new TextForm(template.name(), template.language(), template.body(), template.version(), null);
        return form(page, unit, id, form, Map.of(), false);
    }

    @PostMapping(PATH + "/{id}")
    @Requires(Permission.REPORT_WRITE)
    ModelAndView update(@PathVariable UUID unit, @PathVariable UUID id, TextForm form, Page page, Viewer viewer) {
        var before = templates.get(unit, id);
        if (unfit(unit, form)) {
            return form(page, unit, id, form, form.problems(), true);
        }
        var after = new ReportTemplate(
                unit,
                id,
                form.title(),
                form.tongue(),
                form.text(),
                before.version(),
                before.editedAt(),
                before.editedByName());
        try {
            templates.edit(after, form.version(), viewer, page.now());
        } catch (ReportRefused refused) {
            return form(page, unit, id, form, Map.of("name", refused.messageKey()), true);
        }
        return back(unit);
    }

    private boolean unfit(UUID unit, TextForm form) {
        return form.onlyCheck()
                || !form.problems().isEmpty()
                || !editors.checked(unit, form.text()).problems().isEmpty();
    }

    private ModelAndView form(
            Page page, UUID unit, @Nullable UUID id, TextForm form, Map<String, String> problems, boolean sent) {
        String list = "/units/" + unit + "/report-templates";
        var it = new TextFormPage(
                id == null ? "report.template.new" : "report.template.edit",
                id == null ? list : list + "/" + id,
                list,
                form.title(),
                form.tongue(),
                form.version(),
                sent ? editors.checked(unit, form.text()) : editors.unchecked(unit, form.text()),
                problems);
        var view = page.view("report/text", it);
        if (it.faulty() && !form.onlyCheck()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static ModelAndView back(UUID unit) {
        return new ModelAndView("redirect:/units/" + unit + "/report-templates");
    }
}
