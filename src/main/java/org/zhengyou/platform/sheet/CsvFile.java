package org.zhengyou.platform.sheet;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.zhengyou.platform.sheet.SheetRefused.Reason;

/**
 * Text with separators. The character set is told by trying: a byte order mark, else UTF-8 if every byte obeys it,
 * else GB 18030 if every byte obeys that. Statistics guess wrong on short files of names; these two tests do not.
 */
final class CsvFile implements SheetFile, Sheet {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 64 * 1024;

    private final Path file;
    private final String name;
    private final Charset charset;
    private final char separator;
    private final Limits limits;
    private final AtomicLong counted = new AtomicLong();

    private CsvFile(Path file, String name, Charset charset, char separator, Limits limits) {
        this.file = file;
        this.name = name;
        this.charset = charset;
        this.separator = separator;
        this.limits = limits;
    }

    static CsvFile open(Path file, String name, Limits limits) throws IOException {
        Charset charset = charset(file);
        String sample;
        try (Reader reader = reader(file, charset)) {
            char[] chars = new char[SAMPLE];
            int n = reader.read(chars);
            sample = new String(chars, 0, Math.max(0, n));
        }
        String start = PlainText.trim(sample);
        if (start.isEmpty()) {
            throw new SheetRefused(Reason.EMPTY);
        }
        if (start.startsWith("<") || start.startsWith("{") || start.startsWith("%PDF") || holdsControls(start)) {
            throw new SheetRefused(Reason.NOT_A_WORKBOOK);
        }
        return new CsvFile(file, name, charset, separator(sample), limits);
    }

    private static boolean holdsControls(String text) {
        return text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n' && c != '\f');
    }

    private static Charset charset(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(3);
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        for (Charset candidate : List.of(StandardCharsets.UTF_8, GB18030)) {
            if (obeys(file, candidate)) {
                return candidate;
            }
        }
        throw new SheetRefused(Reason.NOT_A_WORKBOOK);
    }

    private static boolean obeys(Path file, Charset charset) throws IOException {
        char[] chars = new char[SAMPLE];
        try (Reader reader = reader(file, charset)) {
            int n;
            while ((n = reader.read(chars)) > 0) {
                for (int i = 0; i < n; i++) {
                    if (chars[i] == 0) {
                        throw new SheetRefused(Reason.NOT_A_WORKBOOK);
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        PushbackInputStream in = new PushbackInputStream(Files.newInputStream(file), 3);
        byte[] mark = in.readNBytes(3);
        boolean utf8 = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
        boolean utf16 = charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
        if (!utf8) {
            int skip = utf16 ? 2 : 0;
            in.unread(mark, skip, mark.length - skip);
        }
        return new BufferedReader(
                new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                SAMPLE);
    }

    /** The one of comma, semicolon and tab that stands outside quotes most often; the Chinese ones count for none. */
    private static char separator(String sample) {
        int[] counts = new int[3];
        char[] candidates = {',', ';', '\t'};
        boolean quoted = false;
        for (int i = 0; i < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                for (int k = 0; k < candidates.length; k++) {
                    counts[k] += c == candidates[k] ? 1 : 0;
                }
            }
        }
        int best = 0;
        for (int k = 1; k < candidates.length; k++) {
            best = counts[k] > counts[best] ? k : best;
        }
        return candidates[best];
    }

    @Override
    public Stream<SheetRow> rows() {
        try {
            CsvReader<CsvRecord> reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(reader(file, charset));
            return RefusingRows.of(
                    reader.stream().map(CsvFile::row).onClose(() -> close(reader)), counted, limits.rows());
        } catch (IOException e) {
            throw new SheetRefused(Reason.DAMAGED, 0, e);
        }
    }

    private static void close(CsvReader<CsvRecord> reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SheetRow row(CsvRecord record) {
        int width = Math.min(record.getFieldCount(), Limits.COLUMNS);
        List<SheetCell> cells = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            cells.add(cell(record.getField(i)));
        }
        return new SheetRow((int) record.getStartingLineNumber(), cells);
    }

    private static SheetCell cell(String field) {
        // ="0123" is how programs keep a number's zeros in a .csv: text, not a formula. Anything else with = is one.
        if (field.length() > 3 && field.startsWith("=\"") && field.endsWith("\"")) {
            return SheetCell.text(field.substring(2, field.length() - 1));
        }
        return field.startsWith("=") ? new SheetCell(SheetCell.Kind.TEXT, field, true) : SheetCell.text(field);
    }

    @Override
    public Format format() {
        return Format.CSV;
    }

    @Override
    public List<? extends Sheet> sheets() {
        return List.of(this);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public Merges merges() {
        return Merges.NONE;
    }

    @Override
    public void close() {}
}
