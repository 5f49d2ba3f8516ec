package org.zhengyou.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.platform.sheet.PartialDate;
import org.zhengyou.platform.text.Messages;

/** Everything a template needs besides its own record: language, formats, frame, CSRF token. Made for each request. */
public final class Page {
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Messages messages;
    private final Locale locale;
    private final Clock clock;
    private final String path;
    private final String back;
    private final Supplier<Frame> frame;
    private final Supplier<Csrf> csrf;

    Page(
            Messages messages,
            Locale locale,
            Clock clock,
            String path,
            String back,
            Supplier<Frame> frame,
            Supplier<Csrf> csrf) {
        this.messages = messages;
        this.locale = locale;
        this.clock = clock;
        this.path = path;
        this.back = back;
        this.frame = frame;
        this.csrf = csrf;
    }

    /** A page: template name below src/main/jte, and the record it shows. */
    public ModelAndView view(String template, Object it) {
        return new ModelAndView(template, Map.of("page", this, "it", it));
    }

    /** A page of a template that takes no record. */
    public ModelAndView view(String template) {
        return new ModelAndView(template, Map.of("page", this));
    }

    public String t(String key, Object... arguments) {
        return messages.text(locale, key, arguments);
    }

    /** The text of an enum's constant: {@code <prefix>.<NAME>}. */
    public String of(String prefix, Enum<?> value) {
        return messages.text(locale, prefix + "." + value.name());
    }

    public Locale locale() {
        return locale;
    }

    public boolean chinese() {
        return locale.equals(Messages.CHINESE);
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** 2026年7月1日, 1 Jul 2026; empty for null. */
    public String date(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        return chinese()
                ? t("platform.date", String.valueOf(date.getYear()), date.getMonthValue(), date.getDayOfMonth())
                : ENGLISH_DATE.format(date);
    }

    /** 2026年7月, Jul 2026. */
    public String month(YearMonth month) {
        return chinese()
                ? t("platform.month", String.valueOf(month.getYear()), month.getMonthValue())
                : ENGLISH_MONTH.format(month);
    }

    /** A date as far as it is known: to the day, to the month, or the year alone; empty for null. */
    public String date(@Nullable PartialDate date) {
        if (date == null) {
            return "";
        }
        return switch (date.precision()) {
            case DAY -> date(date.first());
            case MONTH -> month(YearMonth.from(date.first()));
            case YEAR -> t("platform.year", String.valueOf(date.first().getYear()));
        };
    }

    /** What a roster says where a date belongs: written as every other date if it is one, and as it stands if not. */
    public String typedDate(String typed) {
        return PartialDate.parse(typed).map(this::date).orElse(typed);
    }

    /** As {@link #date}, without the year where it is this year. */
    public String day(@Nullable LocalDate date) {
        if (date == null || date.getYear() != today().getYear()) {
            return date(date);
        }
        return chinese() ? t("platform.day", date.getMonthValue(), date.getDayOfMonth()) : ENGLISH_DAY.format(date);
    }

    /** Date and minute in the office's zone; empty for null. */
    public String time(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        var local = instant.atZone(clock.getZone());
        return date(local.toLocalDate()) + " " + TIME.format(local);
    }

    /** The day on which an instant fell in the office's zone. */
    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    /** 1,429. */
    public String number(long value) {
        String digits = Long.toString(Math.abs(value));
        StringBuilder grouped = new StringBuilder(value < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(',');
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }

    /** 96.2%, at most one decimal, never rounded up to 100; a dash where there is nothing to count. */
    public String percent(long numerator, long denominator) {
        if (denominator == 0) {
            return "—";
        }
        long tenths = numerator >= denominator
                ? Math.round(1000.0 * numerator / denominator)
                : Math.min(999, Math.round(1000.0 * numerator / denominator));
        return tenths % 10 == 0 ? tenths / 10 + "%" : tenths / 10 + "." + tenths % 10 + "%";
    }

    /** Path of this request, without the query. */
    public String path() {
        return path;
    }

    /** Path and query at which this page, or the form it answers, can be asked for again; encoded for a query. */
    public String back() {
        return URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** Whether this page stands below a link of the header, and below none that is nearer. */
    public boolean current(Frame.Link link) {
        int above = link.above(path);
        return above > 0 && frame().links().stream().noneMatch(other -> other.above(path) > above);
    }

    public Frame frame() {
        return frame.get();
    }

    public Csrf csrf() {
        return csrf.get();
    }

    /** Hidden form field against forged requests. */
    public record Csrf(String field, String token) {}
}
