package org.zhengyou.library.web;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Documents;
import org.zhengyou.library.upload.Upload;
import org.zhengyou.library.upload.Uploads;
import org.zhengyou.platform.web.Page;

/** A complete upload becomes a document. Asked twice, it is the same one. */
@Controller
class UploadedDocumentController {
    private final Uploads uploads;
    private final Documents documents;
    private final Intakes intakes;

    UploadedDocumentController(Uploads uploads, Documents documents, Intakes intakes) {
        this.uploads = uploads;
        this.documents = documents;
        this.intakes = intakes;
    }

    /** A part of the upload page: one line that says what became of the file. */
    @PostMapping("/units/{unit}/documents/uploads/{upload}/document")
    @Requires(Permission.DOCUMENT_UPLOAD)
    ModelAndView create(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID upload,
            @ModelAttribute UploadForm form,
            BindingResult binding)
            throws IOException {
        Upload found = uploads.get(viewer, unit, upload, page.now());
        Optional<Document> known = Optional.ofNullable(found.documentId()).flatMap(id -> documents.find(unit, id));
        if (known.isPresent()) {
            return page.view("library/received", Received.taken(found.name(), known.get()));
        }
        if (!found.complete()) {
            return DocumentController.unprocessable(
                    page.view("library/received", Received.refused(found.name(), "library.refused.incomplete")));
        }
        Received received = intakes.of(viewer, found, form.words(viewer), page);
        ModelAndView view = page.view("library/received", received);
        if (received.problem() == null) {
            return view;
        }
        uploads.drop(found);
        return DocumentController.unprocessable(view);
    }
}
