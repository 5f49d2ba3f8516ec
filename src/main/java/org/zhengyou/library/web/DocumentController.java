package org.zhengyou.library.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.DeskFilter;
import org.zhengyou.library.Document;
import org.zhengyou.library.DocumentLists;
import org.zhengyou.library.DocumentRefused;
import org.zhengyou.library.Documents;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Units;

/** Documents at the desk: those of a unit and all below it, new ones, one of them, and what is said of it. */
@Controller
class DocumentController {
    private final Documents documents;
    private final DocumentLists lists;
    private final DeskPages pages;
    private final Intakes intakes;
    private final Units units;

    DocumentController(Documents documents, DocumentLists lists, DeskPages pages, Intakes intakes, Units units) {
        this.documents = documents;
        this.lists = lists;
        this.pages = pages;
        this.intakes = intakes;
        this.units = units;
    }

    @GetMapping("/units/{unit}/documents")
    @Requires(Permission.DOCUMENT_UPLOAD)
    ModelAndView index(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) DeskFilter.@Nullable Which which,
            @RequestParam(defaultValue = "1", name = "page") int at) {
        DeskFilter filter = new DeskFilter(words, which);
        return page.view(
                "library/documents",
                new DocumentsPage(
                        unit, units.get(unit).name(), filter, lists.desk(viewer, unit, filter, Math.max(1, at))));
    }

    @GetMapping("/units/{unit}/documents/new")
    @Requires(Permission.DOCUMENT_UPLOAD)
    ModelAndView newForm(Page page, @PathVariable UUID unit) {
        return page.view("library/upload", pages.upload(unit, UploadForm.EMPTY, List.of(), ""));
    }

    @PostMapping("/units/{unit}/documents")
    @Requires(Permission.DOCUMENT_UPLOAD)
    ModelAndView create(
            Page page, Viewer viewer, @PathVariable UUID unit, @ModelAttribute UploadForm form, BindingResult binding)
            throws IOException {
        if (form.chosen().isEmpty()) {
            return unprocessable(
                    page.view("library/upload", pages.upload(unit, form, List.of(), "library.refused.file_missing")));
        }
        List<Received> received = intakes.of(viewer, unit, form.chosen(), form.words(viewer), page);
        ModelAndView view = page.view("library/upload", pages.upload(unit, form, received, ""));
        return received.stream().anyMatch(one -> one.problem() != null) ? unprocessable(view) : view;
    }

    @GetMapping("/units/{unit}/documents/{id}")
    @Requires(Permission.DOCUMENT_UPLOAD)
    ModelAndView show(Page page, Viewer viewer, @PathVariable UUID unit, @PathVariable UUID id) {
        return page.view("library/document", pages.show(viewer, pages.worked(viewer, unit, id), null));
    }

    @GetMapping("/units/{unit}/documents/{id}/edit")
    @Requires(Permission.DOCUMENT_UPLOAD)
    ModelAndView edit(Page page, Viewer viewer, @PathVariable UUID unit, @PathVariable UUID id) {
        Document document = pages.worked(viewer, unit, id);
        return page.view("library/edit", pages.edit(document, null, Map.of()));
    }

    @PostMapping("/units/{unit}/documents/{id}")
    @Requires(Permission.DOCUMENT_UPLOAD)
    ModelAndView update(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @ModelAttribute DocumentForm form,
            BindingResult binding) {
        Document document = pages.worked(viewer, unit, id);
        Map<String, String> problems = form.problems();
        if (binding.hasFieldErrors("freePages")) {
            problems.putIfAbsent("freePages", "library.form.free_wrong");
        }
        if (form.overtaken(pages.standing(document))) {
            problems.putIfAbsent("document", "library.form.overtaken");
        }
        if (problems.isEmpty()) {
            try {
                documents.change(unit, id, pages.draft(document, form), viewer);
                return new ModelAndView("redirect:" + document.deskHref());
            } catch (DocumentRefused refused) {
                problems.put("document", refused.messageKey());
            }
        }
        return unprocessable(page.view("library/edit", pages.edit(document, form, problems)));
    }

    static ModelAndView unprocessable(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
