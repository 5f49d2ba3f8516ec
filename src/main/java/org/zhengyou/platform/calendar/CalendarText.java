package org.zhengyou.platform.calendar;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.calendar.CalendarRefused.Reason;
import org.zhengyou.platform.sheet.Limits;
import org.zhengyou.platform.sheet.PartialDate;
import org.zhengyou.platform.sheet.Sheet;
import org.zhengyou.platform.sheet.SheetCell;
import org.zhengyou.platform.sheet.SheetFile;
import org.zhengyou.platform.sheet.SheetReader;
import org.zhengyou.platform.sheet.SheetRow;

/** A year's days as people write them: a day, holiday or work, a name; a line or a row each. */
public final class CalendarText {
    private static final Map<CalendarDay.Kind, List<String>> WORDS = words();

    private CalendarText() {}

    /** The days as lines that {@link #parse} reads again. */
    public static String of(List<CalendarDay> days) {
        StringBuilder text = new StringBuilder();
        days.forEach(day -> text.append(day.day())
                .append(' ')
                .append(words(day.kind()).getFirst())
                .append(' ')
                .append(day.name())
                .append('\n'));
        return text.toString();
    }

    /** @throws CalendarRefused naming the first line that is not understood; blank lines are left out */
    public static List<CalendarDay> parse(String text) {
        List<CalendarDay> days = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty()) {
                List<String> parts = Arrays.asList(
                        Normalizer.normalize(line, Normalizer.Form.NFKC).split("[\\s,]+", 3));
                int number = i + 1;
                days.add(day(parts, number, line)
                        .orElseThrow(() -> new CalendarRefused(Reason.LINE_NOT_READ, String.valueOf(number), line)));
            }
        }
        return days;
    }

    /**
     * From the sheets of a file; rows above the first day are headings, later ones must be understood.
     *
     * @throws CalendarRefused when no day is found, or a row is not understood
     */
    public static List<CalendarDay> read(Path file, String name) throws IOException {
        List<CalendarDay> days = new ArrayList<>();
        try (SheetFile sheets = SheetReader.open(file, name, Limits.DEFAULT)) {
            for (Sheet sheet : sheets.sheets()) {
                try (Stream<SheetRow> rows = sheet.rows()) {
                    rows.forEach(row -> {
                        List<String> parts = row.cells().stream()
                                .filter(cell -> !cell.isBlank())
                                .map(SheetCell::trimmed)
                                .toList();
                        day(parts, row.number(), String.join(" ", parts)).ifPresent(days::add);
                    });
                }
            }
        }
        if (days.isEmpty()) {
            throw new CalendarRefused(Reason.NOTHING_READ);
        }
        return days;
    }

    /** Nothing where no day stands first; a day without a kind and a name is refused. */
    private static Optional<CalendarDay> day(List<String> parts, int row, String source) {
        Optional<PartialDate> date = parts.isEmpty() ? Optional.empty() : PartialDate.parse(parts.getFirst());
        if (date.isEmpty() || date.get().precision() != PartialDate.Precision.DAY) {
            return Optional.empty();
        }
        CalendarDay.Kind kind = parts.size() < 2 ? null : kind(parts.get(1));
        if (kind == null) {
            throw new CalendarRefused(Reason.LINE_NOT_READ, String.valueOf(row), source);
        }
        String name = parts.size() > 2 ? parts.get(2) : parts.get(1);
        return Optional.of(new CalendarDay(date.get().first(), kind, name));
    }

    private static CalendarDay.@Nullable Kind kind(String word) {
        for (CalendarDay.Kind kind : CalendarDay.Kind.values()) {
            if (words(kind).contains(word.toLowerCase(Locale.ROOT))) {
                return kind;
            }
        }
        return null;
    }

    private static List<String> words(CalendarDay.Kind kind) {
        return Objects.requireNonNull(WORDS.get(kind));
    }

    private static Map<CalendarDay.Kind, List<String>> words() {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CalendarText.class.getResourceAsStream("/calendar/words.properties")),
                StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<CalendarDay.Kind, List<String>> words = new EnumMap<>(CalendarDay.Kind.class);
        for (CalendarDay.Kind kind : CalendarDay.Kind.values()) {
            words.put(kind, List.of(properties.getProperty(kind.name()).split(",")));
        }
        return words;
    }
}
