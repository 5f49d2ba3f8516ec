package org.zhengyou.library;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.preview.FileKind;

/**
 * A file of a document; a later one takes its place, and it stays.
 *
 * @param number from 1
 * @param name as it was sent
 * @param pages 0 until they are known
 * @param failure message key of why there is no preview; null where there is one, or will be
 * @param renderer what made the preview, a message key's end or a program's name; null before
 */
public record DocumentVersion(
        int number,
        FileStore.Kept file,
        String name,
        FileKind kind,
        int pages,
        Scan scan,
        Rendering rendering,
        @Nullable String failure,
        @Nullable String renderer,
        boolean compared,
        Instant addedAt,
        String addedBy) {
    /** Other endings that say the same. */
    private static final Map<FileKind, List<String>> ALSO = Map.of(
            FileKind.PPTX, List.of(".pptx", ".ppsx"),
            FileKind.JPEG, List.of(".jpg", ".jpeg"),
            FileKind.TIFF, List.of(".tif", ".tiff"),
            FileKind.MD, List.of(".md", ".markdown"));

    /** What the virus scanner said. What it found something in is never kept. */
    public enum Scan {
        CLEAN,
        NOT_SCANNED
    }

    /** How far the preview is. */
    public enum Rendering {
        WAITING,
        RUNNING,
        DONE,
        FAILED
    }

    /** The ending of its kind, as docx. */
    public String ending() {
        return kind.ending();
    }

    /** The name under which it is saved: as it was sent, with an ending that says what it is. */
    public String downloadName() {
        String lower = name.toLowerCase(Locale.ROOT);
        return ALSO.getOrDefault(kind, List.of()).stream().anyMatch(lower::endsWith) || lower.endsWith("." + ending())
                ? name
                : name + "." + ending();
    }
}
