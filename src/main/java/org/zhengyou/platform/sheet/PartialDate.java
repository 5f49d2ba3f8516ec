package org.zhengyou.platform.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is known.
 *
 * @param first the first day it can mean
 * @param typed what stood there, kept
 */
public record PartialDate(LocalDate first, Precision precision, String typed) {
    public enum Precision {
        YEAR,
        MONTH,
        DAY
    }

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    /** Year, then month and day if there, parted by anything that is not a figure. */
    private static final Pattern PARTED = Pattern.compile("(\\d{4})(?:\\D(\\d{1,2})(?:\\D(\\d{1,2})\\D?|\\D?)|\\D?)");

    private static final Pattern ISO = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}");
    private static final Pattern JANUARY_OR_OCTOBER = Pattern.compile("\\d{4}\\.1");
    private static final Pattern SOLID = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})?");
    private static final Pattern TIME = Pattern.compile("[t ]?\\d{1,2}:\\d{2}(:\\d{2}(\\.\\d+)?)?$");

    /** Empty where the text is no date between 1900 and 2099. Full-width figures and inner spaces are taken as meant. */
    public static Optional<PartialDate> parse(String text) {
        String typed = PlainText.trim(text);
        if (ISO.matcher(typed).matches()) {
            return of(typed.substring(0, 4), typed.substring(5, 7), typed.substring(8), typed);
        }
        String plain = TIME.matcher(withoutTime(typed)).replaceFirst("");
        Matcher parted = PARTED.matcher(plain);
        if (parted.matches()) {
            return of(parted.group(1), parted.group(2), parted.group(3), typed);
        }
        Matcher solid = SOLID.matcher(plain);
        return solid.matches() ? of(solid.group(1), solid.group(2), solid.group(3), typed) : Optional.empty();
    }

    private static String withoutTime(String typed) {
        int colon = typed.indexOf(':');
        int space = typed.lastIndexOf(' ', colon < 0 ? 0 : colon);
        return PlainText.squeeze(colon > 0 && space > 0 ? typed.substring(0, space) : typed);
    }

    /**
     * A number in a column of dates: 199807 and 19980701 as written, 1998.07 as shown, five figures as the serial
     * day of a sheet whose date format was lost. A bare 1998.1 may be January or October: only its year is taken.
     */
    public static Optional<PartialDate> ofNumber(String shown) {
        if (SERIAL.matcher(shown).matches()) {
            LocalDate day = LocalDate.of(1899, 12, 30).plusDays(Integer.parseInt(shown));
            return in(day.getYear()) ? Optional.of(new PartialDate(day, Precision.DAY, shown)) : Optional.empty();
        }
        if (JANUARY_OR_OCTOBER.matcher(shown).matches()) {
            return of(shown.substring(0, 4), null, null, shown);
        }
        return parse(shown);
    }

    private static Optional<PartialDate> of(String year, @Nullable String month, @Nullable String day, String typed) {
        try {
            int y = Integer.parseInt(year);
            if (!in(y)) {
                return Optional.empty();
            }
            if (month == null) {
                return Optional.of(new PartialDate(LocalDate.of(y, 1, 1), Precision.YEAR, typed));
            }
            LocalDate first = LocalDate.of(y, Integer.parseInt(month), day == null ? 1 : Integer.parseInt(day));
            return Optional.of(new PartialDate(first, day == null ? Precision.MONTH : Precision.DAY, typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean in(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** The last day it can mean. */
    public LocalDate last() {
        return switch (precision) {
            case YEAR -> Year.from(first).atDay(1).plusYears(1).minusDays(1);
            case MONTH -> YearMonth.from(first).atEndOfMonth();
            case DAY -> first;
        };
    }

    public boolean canBe(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    /** 1998-07-01, 1998-07 or 1998. */
    public String iso() {
        return first.toString().substring(0, precision == Precision.YEAR ? 4 : precision == Precision.MONTH ? 7 : 10);
    }
}
