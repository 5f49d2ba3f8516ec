package org.zhengyou.preview.inspect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.hpsf.NoPropertySetStreamException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hpsf.UnexpectedPropertySetTypeException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Inspection;
import org.zhengyou.preview.Limits;

/** The older binary files of Word, PowerPoint, Excel and WPS, told by their streams. */
final class OleLook {
    private static final Set<String> ENCRYPTED =
            Set.of("encryptedpackage", "encryptioninfo", "encryptedsummary", "\u0006dataspaces");
    private static final Set<String> MACROS = Set.of("_vba_project", "_vba_project_cur", "vba", "macros");
    /**
     * What a project has that holds no code: many an old file has had it ever since its editor was once opened. Any other
     * stream is a module, a form or compiled code, and refused, {@link Programs modules without a line of code} excepted.
     */
    private static final Set<String> WITHOUT_CODE = Set.of("dir", "_vba_project", "project", "projectwm", "projectlk");

    private static final int WORD_97 = 0xA5EC;
    private static final int WORD_95 = 0xA5DC;
    private static final int WORD_ENCRYPTED = 0x0100;
    private static final int SLIDES_ENCRYPTED = 0xF3D1C4DF;
    private static final int STREAM_BUFFER = 64 * 1024;

    private final Limits limits;
    private final String ending;

    OleLook(Limits limits, String ending) {
        this.limits = limits;
        this.ending = ending.toLowerCase(Locale.ROOT);
    }

    Inspection look(Path file) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = ole.getRoot();
            walk(root);
            boolean word = root.hasEntryCaseInsensitive("WordDocument");
            boolean slides = root.hasEntryCaseInsensitive("PowerPoint Document");
            boolean sheet = root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book");
            if ((word ? 1 : 0) + (slides ? 1 : 0) + (sheet ? 1 : 0) != 1) {
                throw new FileRefused(Reason.UNKNOWN);
            }
            if (word) {
                word(root);
            } else if (slides) {
                slides(root);
            } else {
                try (DocumentInputStream in =
                        stream(root, root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book")) {
                    new BiffLook(limits).look(in);
                }
            }
            FileKind kind = word
                    ? ending.equals("wps") ? FileKind.WPS : FileKind.DOC
                    : slides
                            ? ending.equals("dps") ? FileKind.DPS : FileKind.PPT
                            : ending.equals("et") ? FileKind.ET : FileKind.XLS;
            return new Inspection(kind, title(root), 0);
        } catch (FileRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Chains of blocks that lead nowhere, and the like.
            throw new FileRefused(Reason.DAMAGED, e);
        }
    }

    /** @param project whether it is, or lies in, the folder of a VBA project */
    private record Folder(DirectoryNode node, boolean project) {}

    private void walk(DirectoryNode root) {
        Deque<Folder> open = new ArrayDeque<>();
        open.add(new Folder(root, false));
        int seen = 0;
        for (@Nullable Folder folder = open.poll(); folder != null; folder = open.poll()) {
            Set<String> empty = folder.project() ? Programs.empty(folder.node()) : Set.of();
            for (Iterator<Entry> entries = folder.node().getEntries(); entries.hasNext(); ) {
                Entry entry = entries.next();
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (++seen > limits.parts()) {
                    throw new FileRefused(Reason.BOMB);
                }
                if (ENCRYPTED.contains(name)) {
                    throw new FileRefused(Reason.ENCRYPTED);
                }
                boolean named = MACROS.contains(name);
                if (entry instanceof DirectoryNode inner) {
                    // A folder of another name in a project is that of a form.
                    if (folder.project() && !named) {
                        throw new FileRefused(Reason.MACROS);
                    }
                    open.add(new Folder(inner, named));
                } else if (folder.project() ? !WITHOUT_CODE.contains(name) && !empty.contains(name) : named) {
                    throw new FileRefused(Reason.MACROS);
                }
            }
        }
    }

    private static void word(DirectoryNode root) throws IOException {
        try (DocumentInputStream in = stream(root, "WordDocument")) {
            byte[] head = in.readNBytes(32);
            int mark = head.length < 32 ? 0 : LittleEndian.getUShort(head, 0);
            if (mark != WORD_97 && mark != WORD_95) {
                throw new FileRefused(Reason.DAMAGED);
            }
            if ((LittleEndian.getUShort(head, 10) & WORD_ENCRYPTED) != 0) {
                throw new FileRefused(Reason.ENCRYPTED);
            }
        }
    }

    private static void slides(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("Current User")) {
            try (DocumentInputStream in = stream(root, "Current User")) {
                byte[] head = in.readNBytes(16);
                if (head.length == 16 && LittleEndian.getInt(head, 12) == SLIDES_ENCRYPTED) {
                    throw new FileRefused(Reason.ENCRYPTED);
                }
            }
        }
        Marks programs = Marks.slidesPrograms();
        byte[] buffer = new byte[STREAM_BUFFER];
        try (DocumentInputStream in = stream(root, "PowerPoint Document")) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                programs.look(buffer, n);
            }
        }
        if (programs.found() > 0) {
            throw new FileRefused(Reason.MACROS);
        }
    }

    private static DocumentInputStream stream(DirectoryNode root, String name) throws IOException {
        if (root.getEntryCaseInsensitive(name) instanceof DocumentEntry document) {
            return root.createDocumentInputStream(document);
        }
        throw new FileRefused(Reason.DAMAGED);
    }

    private static @Nullable String title(DirectoryNode root) {
        String name = SummaryInformation.DEFAULT_STREAM_NAME;
        if (!root.hasEntryCaseInsensitive(name)) {
            return null;
        }
        try (DocumentInputStream in = stream(root, name)) {
            PropertySet properties = new PropertySet(in);
            return properties.isSummaryInformation()
                    ? Titles.line(new SummaryInformation(properties).getTitle())
                    : null;
        } catch (IOException | NoPropertySetStreamException | UnexpectedPropertySetTypeException | RuntimeException e) {
            // A broken title spoils no document.
            return null;
        }
    }
}
