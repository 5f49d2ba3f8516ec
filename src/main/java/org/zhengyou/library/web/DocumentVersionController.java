package org.zhengyou.library.web;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.rendering.Renderings;
import org.zhengyou.platform.web.Page;

/** A document's next file, and another try at its preview. */
@Controller
class DocumentVersionController {
    private final DeskPages pages;
    private final Intakes intakes;
    private final Renderings renderings;

    DocumentVersionController(DeskPages pages, Intakes intakes, Renderings renderings) {
        this.pages = pages;
        this.intakes = intakes;
        this.renderings = renderings;
    }

    @PostMapping("/units/{unit}/documents/{id}/versions")
    @Requires(Permission.DOCUMENT_UPLOAD)
    ModelAndView create(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Document document = pages.worked(viewer, unit, id);
        Received received = file == null
                        || file.getOriginalFilename() == null
                        || file.getOriginalFilename().isBlank()
                ? Received.refused("", "library.refused.file_missing")
                : intakes.version(viewer, document, file, page);
        return received.problem() == null
                ? new ModelAndView("redirect:" + document.deskHref())
                : DocumentController.unprocessable(
                        page.view("library/document", pages.show(viewer, document, received)));
    }

    @PostMapping("/units/{unit}/documents/{id}/preview")
    @Requires(Permission.DOCUMENT_UPLOAD)
    String render(Viewer viewer, @PathVariable UUID unit, @PathVariable UUID id) {
        Document document = pages.worked(viewer, unit, id);
        renderings.again(document, viewer);
        return "redirect:" + document.deskHref();
    }
}
