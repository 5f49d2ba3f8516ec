package org.zhengyou.access.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.access.audit.AuditFilter.After;

/** The log as a file, streamed; no cell can be taken for a formula. */
@Component
public class AuditExport {
    /** What one sheet holds, less its heading. */
    static final int SHEET_ROWS = 1_048_575;

    private static final int STEP = 2_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    private final AuditSearch search;
    private final Clock clock;

    AuditExport(AuditSearch search, Clock clock) {
        this.search = search;
        this.clock = clock;
    }

    /** Comma-separated, in UTF-8 with the mark by which spreadsheets know it. */
    public void csv(AuditFilter filter, List<String> headings, Function<AuditEntry, String> deed, OutputStream out)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\ufeff');
        writer.write(line(headings));
        each(filter, entry -> writer.write(line(cells(entry, deed))));
        writer.flush();
    }

    /** As many sheets as it takes. */
    public void xlsx(AuditFilter filter, List<String> headings, Function<AuditEntry, String> deed, OutputStream out)
            throws IOException {
        try (Workbook workbook = new Workbook(out, "Zhengyou", "1.0")) {
            Sheets sheets = new Sheets(workbook, headings);
            each(filter, entry -> sheets.add(cells(entry, deed)));
            sheets.close();
        }
    }

    private List<String> cells(AuditEntry entry, Function<AuditEntry, String> deed) {
        return Stream.of(
                        TIME.format(entry.at().atZone(clock.getZone())),
                        entry.accountName(),
                        deed.apply(entry),
                        entry.action(),
                        entry.unitName(),
                        entry.object(),
                        entry.result().name(),
                        entry.address())
                .map(AuditExport::harmless)
                .toList();
    }

    /** A spreadsheet runs what begins with one of these; after an apostrophe it shows it. */
    static String harmless(@Nullable String cell) {
        String text = Objects.requireNonNullElse(cell, "");
        return text.isEmpty() || "=+-@\t\r\n|%".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")) + "\r\n";
    }

    private void each(AuditFilter filter, Sink sink) throws IOException {
        After after = null;
        List<AuditEntry> entries;
        do {
            entries = search.page(filter, after, STEP);
            for (AuditEntry entry : entries) {
                sink.accept(entry);
            }
            if (!entries.isEmpty()) {
                after = new After(entries.getLast().at(), entries.getLast().id());
            }
        } while (entries.size() == STEP);
    }

    @FunctionalInterface
    private interface Sink {
        void accept(AuditEntry entry) throws IOException;
    }

    /** Rows one after another, over sheets of the size a workbook allows. */
    private static final class Sheets {
        private final Workbook workbook;
        private final List<String> headings;
        private @Nullable Worksheet sheet;
        private int number;
        private int row;

        Sheets(Workbook workbook, List<String> headings) {
            this.workbook = workbook;
            this.headings = headings;
            next();
        }

        void add(List<String> cells) throws IOException {
            if (row > SHEET_ROWS) {
                close();
                next();
            }
            write(cells);
            if (row % STEP == 0) {
                Objects.requireNonNull(sheet).flush();
            }
        }

        void close() throws IOException {
            Objects.requireNonNull(sheet).finish();
        }

        private void next() {
            number++;
            row = 0;
            sheet = workbook.newWorksheet(Integer.toString(number));
            write(headings);
        }

        private void write(List<String> cells) {
            Worksheet to = Objects.requireNonNull(sheet);
            for (int i = 0; i < cells.size(); i++) {
                to.value(row, i, cells.get(i));
            }
            row++;
        }
    }
}
