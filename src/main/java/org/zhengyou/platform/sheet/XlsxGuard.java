package org.zhengyou.platform.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.files.Counted;
import org.zhengyou.platform.sheet.SheetRefused.Reason;

/**
 * Unpacks every part of an .xlsx once, to nowhere, before anything reads it: so that no parser meets a bomb or a
 * document type, and merged areas, which stand behind the rows they concern, are known before the rows are read.
 */
final class XlsxGuard {
    /** @param merges by path of the sheet's part */
    record Findings(Map<String, Merges> merges) {}

    private static final int PARTS = 5_000;
    private static final int TAIL = 1024 * 1024;
    private static final long RATIO_FROM = 1024 * 1024;
    private static final String ROWS_END = "sheetData>";
    private static final Pattern MERGE =
            Pattern.compile("mergeCell\\s+ref=[\"']([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})[\"']");

    private final Limits limits;
    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private final byte[] buffer = new byte[64 * 1024];
    private long inflated;

    XlsxGuard(Limits limits) {
        this.limits = limits;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    Findings look(ZipFile zip) throws IOException {
        if (zip.getEntry("xl/workbook.xml") == null && zip.getEntry("[Content_Types].xml") == null) {
            throw new SheetRefused(Reason.NOT_A_WORKBOOK);
        }
        if (zip.size() > PARTS) {
            throw new SheetRefused(Reason.ZIP_BOMB, PARTS, null);
        }
        Map<String, Merges> merges = new HashMap<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String path = entry.getName().toLowerCase(Locale.ROOT);
            if (path.endsWith(".xml") || path.endsWith(".rels")) {
                refuseDocumentType(zip, entry);
            }
            boolean sheet = path.startsWith("xl/worksheets/") && path.endsWith(".xml");
            String tail = drain(zip, entry, sheet);
            if (sheet) {
                merges.put(entry.getName(), merges(tail));
            }
        }
        if (zip.getEntry("xl/workbook.xml") == null && merges.isEmpty()) {
            throw new SheetRefused(Reason.NOT_A_WORKBOOK);
        }
        return new Findings(merges);
    }

    private void refuseDocumentType(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = bounded(zip.getInputStream(entry), entry)) {
            XMLStreamReader reader = xml.createXMLStreamReader(new BufferedInputStream(in));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new SheetRefused(Reason.EXTERNAL_CONTENT);
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    break;
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof SheetRefused refused) {
                throw refused;
            }
            throw new SheetRefused(Reason.DAMAGED, 0, e);
        }
    }

    /** Unpacks to the end; of a sheet returns what follows its rows. */
    private String drain(ZipFile zip, ZipEntry entry, boolean keepTail) throws IOException {
        String path = entry.getName().toLowerCase(Locale.ROOT);
        boolean held =
                path.endsWith("sharedstrings.xml") || path.endsWith("styles.xml") || path.endsWith("workbook.xml");
        @Nullable Tail tail = keepTail ? new Tail() : null;
        try (InputStream in = bounded(zip.getInputStream(entry), entry)) {
            long read = 0;
            int n;
            while ((n = in.read(buffer)) > 0) {
                read += n;
                inflated += n;
                if (inflated > limits.inflatedBytes()) {
                    throw new SheetRefused(Reason.ZIP_BOMB, limits.inflatedBytes() >> 20, null);
                }
                if (held && read > limits.partBytes()) {
                    throw new SheetRefused(Reason.ZIP_BOMB, limits.partBytes() >> 20, null);
                }
                if (tail != null) {
                    tail.add(buffer, n);
                }
            }
        } catch (ZipException | java.io.EOFException e) {
            throw new SheetRefused(Reason.DAMAGED, 0, e);
        }
        return tail == null ? "" : tail.text();
    }

    private static Merges merges(String tail) {
        List<Merges.Area> areas = new ArrayList<>();
        Matcher match = MERGE.matcher(tail);
        while (match.find()) {
            areas.add(new Merges.Area(
                    Integer.parseInt(match.group(2)),
                    Integer.parseInt(match.group(4)),
                    column(match.group(1)),
                    column(match.group(3))));
        }
        return areas.isEmpty() ? Merges.NONE : new Merges(areas);
    }

    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** The last bytes of a part, in a ring: merged areas stand there, behind the rows. */
    private static final class Tail {
        private final byte[] ring = new byte[TAIL];
        private long total;

        void add(byte[] bytes, int length) {
            int at = (int) (total % TAIL);
            int first = Math.min(length, TAIL - at);
            System.arraycopy(bytes, 0, ring, at, first);
            System.arraycopy(bytes, first, ring, 0, length - first);
            total += length;
        }

        String text() {
            int at = (int) (total % TAIL);
            String end = new String(ring, 0, at, StandardCharsets.ISO_8859_1);
            String all = total > TAIL ? new String(ring, at, TAIL - at, StandardCharsets.ISO_8859_1) + end : end;
            return all.substring(Math.max(0, all.lastIndexOf(ROWS_END)));
        }
    }

    /** Fails as soon as a part grows out of proportion to what it was packed from. */
    private InputStream bounded(InputStream in, ZipEntry entry) {
        long packed = Math.max(1, entry.getCompressedSize());
        return new Counted(in, (read, _) -> {
            if (read > RATIO_FROM && read / packed > limits.inflateRatio()) {
                throw new SheetRefused(Reason.ZIP_BOMB, limits.inflateRatio(), null);
            }
        });
    }
}
