package org.zhengyou.library.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Draft;
import org.zhengyou.library.upload.Intake;
import org.zhengyou.library.upload.Upload;
import org.zhengyou.library.upload.Uploads;
import org.zhengyou.platform.Refused;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.files.FileName;
import org.zhengyou.platform.web.Page;
import org.zhengyou.preview.FileRefused;

/** Takes files one by one: what is wrong with one says nothing of the others. */
@Component
class Intakes {
    private final Intake intake;
    private final Uploads uploads;

    Intakes(Intake intake, Uploads uploads) {
        this.intake = intake;
        this.uploads = uploads;
    }

    List<Received> of(Viewer viewer, UUID unit, List<MultipartFile> files, Draft words, Page page) throws IOException {
        List<Received> received = new ArrayList<>();
        for (MultipartFile file : files) {
            received.add(aside(
                    file, (path, name) -> intake.document(viewer, unit, Uuid7.next(), path, name, words, page.now())));
        }
        return received;
    }

    Received version(Viewer viewer, Document document, MultipartFile file, Page page) throws IOException {
        return aside(file, (path, name) -> intake.version(viewer, document, path, name, page.now()));
    }

    /** A file that came in parts; its document takes its id, so that it can become one only. */
    Received of(Viewer viewer, Upload upload, Draft words, Page page) throws IOException {
        return taken(upload.name(), name -> {
            Document document = intake.document(
                    viewer, upload.unitId(), upload.id(), uploads.file(upload), name, words, page.now());
            uploads.done(upload, document.id());
            return document;
        });
    }

    /** The same as a document's next file. */
    Received version(Viewer viewer, Document document, Upload upload, Page page) throws IOException {
        return taken(upload.name(), name -> {
            Document next = intake.version(viewer, document, uploads.file(upload), name, page.now());
            uploads.done(upload, next.id());
            return next;
        });
    }

    private interface Taking {
        Document take(Path file, String name) throws IOException;
    }

    private Received aside(MultipartFile file, Taking taking) throws IOException {
        Path path = uploads.aside();
        try {
            file.transferTo(path);
            return taken(FileName.of(file.getOriginalFilename()), name -> taking.take(path, name));
        } finally {
            Files.deleteIfExists(path);
        }
    }

    private interface Named {
        Document take(String name) throws IOException;
    }

    private static Received taken(String name, Named taking) throws IOException {
        try {
            return Received.taken(name, taking.take(name));
        } catch (FileRefused refused) {
            return Received.refused(name, "preview.refused." + refused.reason());
        } catch (Refused refused) {
            return Received.refused(name, refused.messageKey(), refused.arguments());
        }
    }
}
