package org.zhengyou.preview.inspect;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;

/**
 * Unpacks every part of a package once, to nowhere, before anything reads it: no parser meets a bomb, a definition, a
 * program, or a directory that tells two readers two things.
 */
final class ZipLook {
    /** A workbook in a chart in a document in a document. */
    private static final int DEEPEST = 3;

    /** So far definitions are looked for in what is no XML. */
    private static final int DEFINITIONS = 256 * 1024;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final Budget budget;
    private final byte[] buffer = new byte[64 * 1024];
    private int cells;

    ZipLook(Budget budget) {
        this.budget = budget;
    }

    /** @throws FileRefused for a package that must not be read */
    Parts look(Path file) throws IOException {
        return look(file, 0);
    }

    private Parts look(Path file, int depth) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
            List<ZipArchiveEntry> entries = new ArrayList<>();
            zip.getEntries().asIterator().forEachRemaining(entries::add);
            budget.parts(entries.size());
            refuseOddStructure(zip, entries);
            Parts parts = new Parts();
            for (ZipArchiveEntry entry : entries) {
                if (!entry.isDirectory()) {
                    String name = plain(entry.getName());
                    parts.names().add(name);
                    part(zip, entry, name, parts, depth);
                }
            }
            return parts;
        } catch (ZipException | EOFException e) {
            throw new FileRefused(Reason.DAMAGED, e);
        } catch (IllegalArgumentException e) {
            // Extra fields and offsets that lie.
            throw new FileRefused(Reason.DAMAGED, e);
        }
    }

    private void refuseOddStructure(ZipFile zip, List<ZipArchiveEntry> entries) {
        if (zip.getFirstLocalFileHeaderOffset() > 0) {
            throw new FileRefused(Reason.UNKNOWN);
        }
        Set<String> names = new HashSet<>();
        for (ZipArchiveEntry entry : entries) {
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw new FileRefused(Reason.ENCRYPTED);
            }
            String name = plain(entry.getName());
            boolean odd = !names.add(name.toLowerCase(Locale.ROOT))
                    || isOutside(name)
                    || entry.isUnixSymlink()
                    || entry.getMethod() != STORED && entry.getMethod() != DEFLATED;
            if (odd) {
                throw new FileRefused(Reason.DAMAGED);
            }
        }
        List<ZipArchiveEntry> placed = new ArrayList<>(entries);
        placed.sort(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset));
        long end = 0;
        for (ZipArchiveEntry entry : placed) {
            if (entry.getLocalHeaderOffset() < end) {
                // Parts that lie in one another: the same bytes unpacked many times.
                throw new FileRefused(Reason.BOMB);
            }
            end = entry.getLocalHeaderOffset() + 30 + Math.max(0, entry.getCompressedSize());
        }
    }

    private static String plain(String name) {
        String slashes = name.replace('\\', '/');
        String plain = slashes.startsWith("/") ? slashes.substring(1) : slashes;
        return plain.equalsIgnoreCase(Packages.TYPES) ? Packages.TYPES : plain;
    }

    private static boolean isOutside(String name) {
        return name.isEmpty()
                || name.startsWith("/")
                || name.indexOf('\0') >= 0
                || name.matches("[A-Za-z]:.*")
                || ("/" + name + "/").contains("/../");
    }

    private void part(ZipFile zip, ZipArchiveEntry entry, String name, Parts parts, int depth) throws IOException {
        Head head = head(zip, entry);
        String lower = name.toLowerCase(Locale.ROOT);
        if (head.isZip()) {
            embedded(zip, entry, depth);
            return;
        }
        if (head.isGzip() && (lower.endsWith(".emz") || lower.endsWith(".wmz"))) {
            try (InputStream in = new GZIPInputStream(zip.getInputStream(entry));
                    InputStream bounded = budget.bounded(in, entry.getCompressedSize())) {
                drain(bounded, null, null);
            }
            return;
        }
        if (head.isOtherArchive()) {
            throw new FileRefused(Reason.NESTED_ARCHIVE);
        }
        if (!head.isOle() && (head.isMarkup() || isXml(lower))) {
            markup(zip, entry, lower, head, parts);
        }
        @Nullable
        Marks marks = head.isOle()
                ? Marks.vba()
                : lower.startsWith("xl/worksheets/") && lower.endsWith(".xml") ? Marks.cells() : null;
        @Nullable ByteArrayOutputStream kept = Parts.tells(name) ? new ByteArrayOutputStream() : null;
        try (InputStream in = open(zip, entry)) {
            drain(in, marks, kept);
        }
        if (marks != null && marks.found() > 0) {
            if (head.isOle()) {
                throw new FileRefused(Reason.MACROS);
            }
            cells += marks.found();
            if (cells > budget.limits().cells()) {
                throw new FileRefused(Reason.TOO_MANY_CELLS);
            }
        }
        if (kept != null) {
            parts.small().put(name, kept.toByteArray());
        }
    }

    private static boolean isXml(String lower) {
        return lower.endsWith(".xml") || lower.endsWith(".rels");
    }

    private void markup(ZipFile zip, ZipArchiveEntry entry, String lower, Head head, Parts parts) throws IOException {
        if (Parts.mayNameOldType(lower) && Xml.namesOldType(head) || Parts.isPage(lower) && Xml.isPage(head)) {
            return;
        }
        boolean sound;
        try (InputStream in = open(zip, entry)) {
            sound = Xml.refuseDefinitions(in);
        }
        // Settings of a printer and pictures begin as they like, and nobody reads them as XML.
        if (sound || !(isXml(lower) || lower.endsWith(".vml") || lower.endsWith(".svg"))) {
            return;
        }
        try (InputStream in = open(zip, entry)) {
            if (Xml.mayDefine(in.readNBytes(DEFINITIONS))) {
                throw new FileRefused(Reason.ENTITIES);
            }
        }
        if (isXml(lower) && !Parts.isApart(lower)) {
            parts.broken().add(lower);
        }
    }

    private Head head(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = open(zip, entry)) {
            return new Head(in.readNBytes(Head.LENGTH));
        }
    }

    private InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        InputStream in = zip.getInputStream(entry);
        if (in == null) {
            throw new FileRefused(Reason.DAMAGED);
        }
        return budget.bounded(in, entry.getCompressedSize());
    }

    /** Office documents hold others, such as the workbook behind a chart; any other archive in them is cargo. */
    private void embedded(ZipFile zip, ZipArchiveEntry entry, int depth) throws IOException {
        if (depth + 1 >= DEEPEST) {
            throw new FileRefused(Reason.NESTED_ARCHIVE);
        }
        Path copy = Files.createTempFile("embedded", ".zip");
        try {
            try (InputStream in = open(zip, entry);
                    OutputStream out = Files.newOutputStream(copy)) {
                in.transferTo(out);
            }
            Parts parts = look(copy, depth + 1);
            byte[] types = parts.part("[Content_Types].xml");
            if (types == null) {
                throw new FileRefused(Reason.NESTED_ARCHIVE);
            }
            Packages.refuseMacros(parts, types);
            parts.refuseBroken();
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void drain(InputStream in, @Nullable Marks marks, @Nullable ByteArrayOutputStream kept) throws IOException {
        int n;
        while ((n = in.read(buffer)) > 0) {
            if (marks != null) {
                marks.look(buffer, n);
            }
            if (kept != null) {
                kept.write(buffer, 0, n);
                if (kept.size() > Parts.SMALL) {
                    throw new FileRefused(Reason.BOMB);
                }
            }
        }
    }
}
