package org.zhengyou.library.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.library.DocumentTags;
import org.zhengyou.library.DocumentVersion;
import org.zhengyou.library.DocumentVersion.Rendering;
import org.zhengyou.library.likeness.Likenesses;
import org.zhengyou.search.Hit;

/**
 * A document as its readers see it.
 *
 * @param base where its parts are asked for: its own address, or that of a link by which it was shared
 * @param versions the newest first; one where only the newest is shown
 * @param preview pages that are ready and may be seen
 * @param related others on the same subject
 * @param alike others that agree with it in part, and that the viewer may see
 * @param takenDown null where it stands
 * @param metadata for search engines; null where not everyone may read it
 */
public record ReadPage(
        Document document,
        String unitName,
        String base,
        LocalDate day,
        List<DocumentVersion> versions,
        List<DocumentTags.Tag> tags,
        Preview preview,
        List<Hit> related,
        List<Likenesses.Hint> alike,
        Standing standing,
        @Nullable TakenDown takenDown,
        @Nullable Metadata metadata) {

    /**
     * Pages in frames.
     *
     * @param shown so many stand on this page
     * @param ready so many lie on the disk
     * @param allowed so many may be seen by this viewer
     * @param address of a page, to be followed by its number
     * @param pdf where the file itself is shown to browsers with scripts; null where only pages are
     */
    public record Preview(
            int shown,
            int ready,
            int allowed,
            String address,
            @Nullable String pdf) {
        /** How many more one click shows. */
        static final int STEP = 10;

        public int more() {
            return Math.max(0, Math.min(ready, allowed) - shown);
        }

        public int next() {
            return shown + Math.min(STEP, more());
        }

        /** Pages that are there, and paid for by who wants to see them. */
        public boolean paidFor() {
            return ready > allowed;
        }
    }

    /**
     * What this viewer has to do with it.
     *
     * @param free whether it costs nothing here
     * @param buys whether they may buy it, where it costs something
     * @param shared whether it is seen by a shared link
     * @param until when that link ends; null where there is none
     * @param receipt of what they paid for it; null where they did not
     */
    public record Standing(
            boolean signedIn,
            boolean favourite,
            boolean works,
            boolean entitled,
            boolean free,
            boolean buys,
            boolean shared,
            @Nullable Instant until,
            @Nullable UUID receipt) {}

    /**
     * @param address the one under which it should be known
     * @param json schema.org, safe inside a script element
     */
    public record Metadata(String address, String image, String description, String json) {}

    /**
     * What is said of a document that was taken down.
     *
     * @param why end of a message key
     * @param number of what was held against it; null where it is not known
     */
    public record TakenDown(String why, @Nullable String number, Instant at) {}

    /** Whether the viewer may open the form by which a document is disputed. */
    public boolean disputable() {
        return !standing.shared() || document.listed() && document.visibility() == Visibility.PUBLIC;
    }

    public DocumentVersion newest() {
        return versions.getFirst();
    }

    public boolean waits() {
        return newest().rendering() == Rendering.WAITING || newest().rendering() == Rendering.RUNNING;
    }

    public boolean failed() {
        return newest().rendering() == Rendering.FAILED;
    }

    /** The form of its frames. */
    public String frame() {
        return newest().kind().family().name().toLowerCase(Locale.ROOT);
    }

    public String downloadHref() {
        return base + "/download";
    }
}
