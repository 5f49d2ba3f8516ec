package org.zhengyou.indicator.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.indicator.ChildFigure;
import org.zhengyou.indicator.DayFigure;
import org.zhengyou.indicator.EvidenceRow;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Frozen;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Unit;

/**
 * A figure with the records behind it.
 *
 * @param part name of the part, where the indicator has parts
 * @param counted yes, no, or empty for both
 * @param frozen where the campaign is over
 * @param next address of the next page of records; null on the last
 */
public record IndicatorPage(
        UUID campaign,
        List<Unit> path,
        IndicatorSight sight,
        @Nullable String part,
        Figure figure,
        List<ChildFigure> children,
        List<DayFigure> history,
        List<EvidenceRow> rows,
        String counted,
        boolean first,
        @Nullable Frozen frozen,
        @Nullable String next) {
    static final int WIDTH = 600;
    static final int HEIGHT = 120;

    /** Whether there are records to list: a campaign that is over may have kept its figures only. */
    public boolean listed() {
        return frozen == null || frozen.keeps(indicator());
    }

    public Unit unit() {
        return path.getLast();
    }

    public Indicator indicator() {
        return sight.indicator();
    }

    public boolean rate() {
        return indicator().kind() == Indicator.Kind.RATE;
    }

    /** The indicator's id as messages know it: that of the whole for a part. */
    private String key() {
        String id = indicator().id();
        return part == null ? id : id.substring(0, id.lastIndexOf('.'));
    }

    public String name(Page page) {
        String name = page.t("indicator." + key() + ".name");
        return part == null ? name : name + " · " + part;
    }

    public String definition(Page page) {
        return page.t("indicator." + key() + ".definition");
    }

    /** 96.2% or 1,429. */
    public String show(Page page, Figure of) {
        return rate() ? page.percent(of.numerator(), of.denominator()) : page.number(of.numerator());
    }

    public String detail(Page page, EvidenceRow row) {
        String detail = row.detail();
        String keys = indicator().detailKeys();
        return detail == null || keys == null ? Objects.requireNonNullElse(detail, "") : page.t(keys + "." + detail);
    }

    public @Nullable String label(EvidenceRow row) {
        return sight.labels() ? row.label() : null;
    }

    /** Where the record itself is shown; null where the viewer may not go. */
    public @Nullable String address(EvidenceRow row) {
        Indicator.Address address = indicator().address();
        return address == null || !sight.links()
                ? null
                : address.path()
                        .replace("{unit}", row.unitId().toString())
                        .replace("{record}", row.recordId().toString());
    }

    public String at(UUID of) {
        return "/units/" + of + "/campaigns/" + campaign + "/indicators/"
                + indicator().id();
    }

    /** The line of the history as an SVG path, oldest to newest, each value holding until the next. */
    public String line() {
        double highest =
                Math.max(1, history.stream().mapToDouble(this::value).max().orElse(1));
        LocalDate from = history.getFirst().day();
        double days = Math.max(1, history.getLast().day().toEpochDay() - from.toEpochDay());
        StringBuilder path = new StringBuilder();
        for (DayFigure point : history) {
            double x = WIDTH * (point.day().toEpochDay() - from.toEpochDay()) / days;
            double y = HEIGHT - 4 - (HEIGHT - 8) * value(point) / highest;
            path.append(path.isEmpty() ? "M" : "H")
                    .append(path.isEmpty() ? round(x) + " " + round(y) : round(x) + " V" + round(y));
        }
        return path.append("H").append(WIDTH).toString();
    }

    private double value(DayFigure point) {
        if (!rate()) {
            return point.numerator();
        }
        return point.denominator() == 0 ? 0 : 100.0 * point.numerator() / point.denominator();
    }

    private static String round(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
