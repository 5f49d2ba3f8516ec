package org.zhengyou.preview.render.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;

/**
 * What a chart keeps of the cells it was made of.
 *
 * @param length places, whether anything stands there or not
 */
record Cache(int length, TreeMap<Integer, String> points, String format, boolean figures) {
    /** More than can be told apart in a drawing of a page's width. */
    static final int SHOWN = 1_000;

    private static final int MOST_TEXT = 200;
    /** Whole columns are named with some lines filled. */
    private static final int AT_THE_TOP = 2_000;

    private static final int KEPT = 10_000;
    private static final int ALL = 100_000;
    private static final int ELEMENTS = 400_000;

    static final Cache NONE = new Cache(0, new TreeMap<>(), "", false);

    /** Lets through what will be looked at; of a long list of points some, at equal distances. */
    static Predicate<Element> thinning() {
        return new Predicate<>() {
            private int points;
            private int elements;
            private int step = 1;

            @Override
            public boolean test(Element element) {
                elements++;
                switch (element.name()) {
                    case "c:ptCount" -> step = Math.max(1, element.number("val", 0) / KEPT);
                    case "cx:lvl" -> step = Math.max(1, element.number("ptCount", 0) / KEPT);
                    case "c:pt", "cx:pt" -> {
                        int index = element.number("idx", 0);
                        return (index < AT_THE_TOP || index % step == 0) && points++ < ALL;
                    }
                    case "c:extLst", "c:externalData", "c:userShapes" -> {
                        return false;
                    }
                    default -> {}
                }
                return elements < ELEMENTS;
            }
        };
    }

    /** @param holder c:cat, c:val, c:xVal, c:yVal or c:tx */
    static Cache of(@Nullable Element holder) {
        if (holder == null) {
            return NONE;
        }
        for (String name : new String[] {"c:numCache", "c:numLit", "c:strCache", "c:strLit"}) {
            @Nullable Element cache = holder.anywhere(name);
            if (cache != null) {
                return of(cache, 0, name.startsWith("c:num"));
            }
        }
        @Nullable Element levels = holder.anywhere("c:multiLvlStrCache");
        return levels == null ? NONE : joined(levels);
    }

    private static Cache of(Element cache, int least, boolean figures) {
        TreeMap<Integer, String> points = new TreeMap<>();
        for (Element point : cache.children("c:pt")) {
            @Nullable Element value = point.child("c:v");
            int index = point.number("idx", points.size());
            if (value != null && index >= 0) {
                points.putIfAbsent(index, cut(value.text().strip()));
            }
        }
        @Nullable Element count = cache.child("c:ptCount");
        int stated = count == null ? least : count.number("val", 0);
        int reached = points.isEmpty() ? 0 : points.lastKey() + 1;
        @Nullable Element format = cache.child("c:formatCode");
        return new Cache(
                Math.max(reached, stated <= SHOWN ? stated : 0), points, format == null ? "" : format.text(), figures);
    }

    /** Of several levels the outer ones are said where they begin. */
    private static Cache joined(Element levels) {
        Cache all = NONE;
        for (Element level : levels.children("c:lvl")) {
            Cache one = of(level, 0, false);
            if (all.points().isEmpty()) {
                all = one;
            } else {
                TreeMap<Integer, String> inner = all.points();
                one.points().forEach((index, name) -> inner.merge(index, name, (old, outer) -> outer + " " + old));
            }
        }
        return all;
    }

    /** One point of so many is shown. */
    static int step(int length) {
        return Math.max(1, (int) (((long) length + SHOWN - 1) / SHOWN));
    }

    static String cut(String text) {
        return text.length() > MOST_TEXT ? text.substring(0, MOST_TEXT) : text;
    }

    String first() {
        return points.isEmpty() ? "" : points.firstEntry().getValue();
    }

    List<Double> figures(int step) {
        return each(step, at -> at < 0 ? Double.NaN : figure(points.get(at)));
    }

    List<String> texts(int step, Numbers numbers) {
        return each(step, at -> {
            String text = at < 0 ? "" : points.getOrDefault(at, "");
            double value = figures ? figure(text) : Double.NaN;
            return Double.isNaN(value) ? text : numbers.shown(value, format);
        });
    }

    /** Enough for anything; sums of these are still figures. */
    static double figure(@Nullable String text) {
        return Math.clamp(Figures.real(text, Double.NaN), -1e100, 1e100);
    }

    private <T> List<T> each(int step, IntFunction<T> of) {
        List<T> out = new ArrayList<>();
        for (long next = 0; next < length && out.size() < SHOWN; next += step) {
            int at = (int) next;
            @Nullable Integer there = points.ceilingKey(at);
            out.add(of.apply(there != null && there - at < step ? there : -1));
        }
        return out;
    }
}
