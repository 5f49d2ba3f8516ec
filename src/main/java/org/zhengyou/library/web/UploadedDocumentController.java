package org.zhengyou.library.web;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Documents;
import org.zhengyou.library.upload.Upload;
import org.zhengyou.library.upload.Uploads;
import org.zhengyou.platform.web.Page;

/** A complete upload becomes a document, or the next file of one. Asked twice, also at the same time, it is the same one. */
@Controller
class UploadedDocumentController {
    private final Uploads uploads;
    private final Documents documents;
    private final DeskPages pages;
    private final Intakes intakes;

    UploadedDocumentController(Uploads uploads, Documents documents, DeskPages pages, Intakes intakes) {
        this.uploads = uploads;
        this.documents = documents;
        this.pages = pages;
        this.intakes = intakes;
    }

    /**
     * A part of the page that sends files: one line that says what became of the file.
     *
     * @param document whose next file it is; null where it begins one of its own
     */
    @PostMapping("/units/{unit}/documents/uploads/{upload}/document")
    @Requires(Permission.DOCUMENT_UPLOAD)
    ModelAndView create(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID upload,
            @RequestParam(required = false) @Nullable UUID document,
            @ModelAttribute UploadForm form,
            BindingResult binding)
            throws IOException {
        Upload found = uploads.get(viewer, unit, upload, page.now());
        Optional<Received> known = known(found);
        if (known.isPresent()) {
            return page.view("library/received", known.get());
        }
        if (!found.complete()) {
            return DocumentController.unprocessable(page.view("library/received", incomplete(found)));
        }
        Document next = document == null ? null : pages.worked(viewer, unit, document);
        Received received = take(viewer, found, next, form, page);
        if (received.problem() == null) {
            return page.view("library/received", received);
        }
        // Another window may have asked for the same, and been first: then its file was gone before this one had read
        // it.
        known = known(uploads.get(viewer, unit, upload, page.now()));
        if (known.isPresent()) {
            return page.view("library/received", known.get());
        }
        uploads.drop(found);
        return DocumentController.unprocessable(page.view("library/received", received));
    }

    private Received take(Viewer viewer, Upload upload, @Nullable Document next, UploadForm form, Page page)
            throws IOException {
        try {
            return next == null
                    ? intakes.of(viewer, upload, form.words(viewer), page)
                    : intakes.version(viewer, next, upload, page);
        } catch (NoSuchFileException e) {
            return incomplete(upload);
        }
    }

    private Optional<Received> known(Upload upload) {
        return Optional.ofNullable(upload.documentId())
                .flatMap(id -> documents.find(upload.unitId(), id))
                .map(document -> Received.taken(upload.name(), document));
    }

    private static Received incomplete(Upload upload) {
        return Received.refused(upload.name(), "library.refused.incomplete");
    }
}
