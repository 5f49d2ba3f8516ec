package org.zhengyou.library.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Documents;
import org.zhengyou.library.Draft;
import org.zhengyou.library.NewFile;
import org.zhengyou.platform.files.FileName;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.preview.Inspection;
import org.zhengyou.preview.Reader;

/**
 * Takes a whole file into the library: looked at, scanned, kept on the disk, and only then written down. What is refused leaves
 * nothing behind.
 */
@Component
public class Intake {
    /** Two of these say what four letters say. */
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2}");

    private final Reader reader;
    private final VirusScanner scanner;
    private final FileStore files;
    private final Documents documents;

    Intake(Reader reader, VirusScanner scanner, FileStore files, Documents documents) {
        this.reader = reader;
        this.scanner = scanner;
        this.files = files;
        this.documents = documents;
    }

    /**
     * A draft of its own.
     *
     * @param id the document's, so that nothing can become two
     * @param words what people say of it; where the title is empty, it is the file's own or its name
     * @throws org.zhengyou.preview.FileRefused when it is no file that is taken
     * @throws org.zhengyou.library.DocumentRefused when the scanner found something in it
     */
    public Document document(Viewer viewer, UUID unit, UUID id, Path file, String name, Draft words, Instant now)
            throws IOException {
        String kept = FileName.of(name);
        Looked looked = look(file, kept);
        String title = words.title().isBlank() ? title(looked.inspection(), kept) : words.title();
        Draft draft =
                new Draft(title, words.author(), words.visibility(), words.tags(), words.price(), words.freePages());
        return documents.add(unit, id, draft, looked.file(), viewer, now);
    }

    /** The next version of a document. */
    public Document version(Viewer viewer, Document document, Path file, String name, Instant now) throws IOException {
        return documents.addVersion(
                document.unitId(), document.id(), look(file, FileName.of(name)).file(), viewer, now);
    }

    private record Looked(Inspection inspection, NewFile file) {}

    private Looked look(Path file, String name) throws IOException {
        Inspection inspection = reader.inspect(file, name);
        var scan = scanner.scan(file);
        try (InputStream content = Files.newInputStream(file)) {
            FileStore.Kept kept = files.keep(content);
            return new Looked(inspection, new NewFile(kept, name, inspection.kind(), inspection.pages(), scan));
        }
    }

    /** What stands in the file as its title is as a rule what somebody called the template. */
    private static String title(Inspection inspection, String name) {
        int dot = name.lastIndexOf('.');
        String bare = Typed.plain(dot > 0 ? name.substring(0, dot) : name);
        String own = Typed.plain(inspection.title());
        boolean says =
                bare != null && (Typed.length(bare) >= 4 || HAN.matcher(bare).find());
        String title = says || own == null ? Objects.requireNonNullElse(bare, name) : own;
        return Typed.first(title, Document.LONGEST_TITLE);
    }
}
