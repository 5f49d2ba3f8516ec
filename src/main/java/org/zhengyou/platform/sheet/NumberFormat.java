package org.zhengyou.platform.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a number format makes of a number: a date, fixed decimals, or nothing. */
final class NumberFormat {
    private enum Shown {
        PLAIN,
        DAY,
        MONTH,
        YEAR
    }

    private record Style(Shown shown, int decimals) {}

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final int LAST_SERIAL = 2_958_465;

    private final boolean from1904;
    private final Map<String, Style> known = new HashMap<>();

    NumberFormat(boolean from1904) {
        this.from1904 = from1904;
    }

    /** @param raw as stored, in figures */
    SheetCell cell(String raw, @Nullable Integer formatId, @Nullable String format, boolean formula) {
        double value = Double.parseDouble(raw);
        Style style = known.computeIfAbsent(formatId + "|" + format, key -> style(formatId, format));
        if (style.shown() != Shown.PLAIN && value >= 1 && value <= LAST_SERIAL) {
            return new SheetCell(SheetCell.Kind.DATE, shown(date(value), style.shown()), formula);
        }
        BigDecimal number = BigDecimal.valueOf(value);
        number = style.decimals() > 0
                ? number.setScale(style.decimals(), RoundingMode.HALF_UP)
                : number.stripTrailingZeros();
        return new SheetCell(SheetCell.Kind.NUMBER, number.toPlainString(), formula);
    }

    private LocalDate date(double serial) {
        long days = (long) serial;
        if (from1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        // The first of these programs held 1900 for a leap year, and all others followed: one day less before March.
        return EPOCH.plusDays(days < 60 ? days + 1 : days);
    }

    private static String shown(LocalDate date, Shown shown) {
        String iso = date.toString();
        return switch (shown) {
            case YEAR -> iso.substring(0, 4);
            case MONTH -> iso.substring(0, 7);
            default -> iso;
        };
    }

    private static Style style(@Nullable Integer id, @Nullable String format) {
        int builtIn = id == null ? 0 : id;
        if (builtIn == 27 || builtIn == 36 || builtIn == 50 || builtIn == 52 || builtIn == 54 || builtIn == 57) {
            // Built-in East Asian formats of year and month; 54 shows month and day, taken as a full date below.
            return new Style(builtIn == 54 ? Shown.DAY : Shown.MONTH, 0);
        }
        if (builtIn >= 14 && builtIn <= 17
                || builtIn == 22
                || builtIn >= 28 && builtIn <= 31
                || builtIn >= 50 && builtIn <= 58) {
            return new Style(builtIn == 17 ? Shown.MONTH : Shown.DAY, 0);
        }
        if (format == null || format.isEmpty() || format.equalsIgnoreCase("General")) {
            return new Style(Shown.PLAIN, 0);
        }
        String bare =
                format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "").toLowerCase(java.util.Locale.ROOT);
        int section = bare.indexOf(';');
        if (section >= 0) {
            bare = bare.substring(0, section);
        }
        if (bare.indexOf('y') >= 0 || bare.indexOf('e') >= 0 && bare.indexOf('m') >= 0) {
            return new Style(bare.indexOf('d') >= 0 ? Shown.DAY : bare.indexOf('m') >= 0 ? Shown.MONTH : Shown.YEAR, 0);
        }
        if (bare.indexOf('d') >= 0 && bare.indexOf('m') >= 0) {
            return new Style(Shown.DAY, 0);
        }
        int dot = bare.matches("[#,]*0+\\.0+") ? bare.indexOf('.') : -1;
        return new Style(Shown.PLAIN, dot < 0 ? 0 : bare.length() - dot - 1);
    }
}
