package org.zhengyou.campaign;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.sheet.SheetWriter;
import org.zhengyou.platform.text.Messages;

/** One zip file, written while it is read: nothing of it is held but the row at hand. */
public final class ArchivePack {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int LONGEST_NAME = 80;
    private static final int FETCH = 1_000;

    private final ZipOutputStream zip;
    private final Messages messages;
    private final Locale locale;
    private final ZoneId zone;
    private final Set<String> names = new HashSet<>();

    ArchivePack(OutputStream out, Messages messages, Locale locale, ZoneId zone) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.messages = messages;
        this.locale = locale;
        this.zone = zone;
    }

    /** Writes one row of a sheet. */
    @FunctionalInterface
    public interface Row {
        void add(List<@Nullable String> cells);
    }

    /** Fills a sheet. */
    @FunctionalInterface
    public interface Rows {
        void write(Row row) throws IOException;
    }

    public String t(String key, Object... arguments) {
        return messages.text(locale, key, arguments);
    }

    /** The text of a code; empty for null. */
    public String of(String prefix, @Nullable String code) {
        return code == null ? "" : t(prefix + "." + code);
    }

    /** 2026-07-01 09:30 in the office's zone; empty for null. */
    public String time(@Nullable Instant at) {
        return at == null ? "" : MINUTE.format(at.atZone(zone));
    }

    /**
     * A workbook of one table.
     *
     * @param folder "" for the top
     * @param headings message keys
     */
    public void sheet(String folder, String title, List<String> headings, Rows rows) throws IOException {
        try (SheetWriter sheet = new SheetWriter(
                entry(folder, title, ".xlsx"),
                title,
                headings.stream().map(key -> t(key)).toList())) {
            rows.write(cells -> {
                try {
                    sheet.row(cells);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    /** The same of a query's rows, read with a cursor. */
    public void sheet(
            String folder,
            String title,
            List<String> headings,
            JdbcClient.StatementSpec query,
            RowMapper<List<@Nullable String>> cells)
            throws IOException {
        sheet(folder, title, headings, row -> {
            try (Stream<List<@Nullable String>> rows = query.withFetchSize(FETCH).query(cells).stream()) {
                rows.forEach(row::add);
            }
        });
    }

    public void text(String folder, String title, String text) throws IOException {
        try (OutputStream out = entry(folder, title, ".txt")) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @param name with its ending */
    public void file(String folder, String name, InputStream content) throws IOException {
        int dot = Math.max(0, name.lastIndexOf('.'));
        try (OutputStream out = entry(folder, name.substring(0, dot == 0 ? name.length() : dot), ending(name, dot))) {
            content.transferTo(out);
        }
    }

    /** A file that is written by the caller, who closes it. */
    public OutputStream entry(String folder, String title, String ending) throws IOException {
        String path = (folder.isEmpty() ? "" : safe(folder) + "/") + safe(title);
        String free = path;
        for (int i = 2; !names.add((free + ending).toLowerCase(Locale.ROOT)); i++) {
            free = path + " " + i;
        }
        zip.putNextEntry(new ZipEntry(free + ending));
        return new Entry(zip);
    }

    /** Without this call the file stays visibly incomplete, as it should when something failed. */
    void finish() throws IOException {
        zip.finish();
        zip.flush();
    }

    private static String ending(String name, int dot) {
        String ending = dot == 0 ? "" : name.substring(dot);
        return ending.matches("\\.[A-Za-z0-9]{1,8}") ? ending : "";
    }

    /** As a name of a file on any system: no path, no control characters, not too long. */
    private static String safe(String title) {
        String safe = Typed.first(
                        title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip(), LONGEST_NAME)
                .replaceAll("^\\.+|[. ]+$", "");
        return safe.isEmpty() ? "_" : safe;
    }

    /** Ends its entry when it is closed, and leaves the zip open. */
    private static final class Entry extends FilterOutputStream {
        private final ZipOutputStream zip;
        private boolean closed;

        Entry(ZipOutputStream zip) {
            super(zip);
            this.zip = zip;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            zip.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                zip.closeEntry();
            }
        }
    }
}
