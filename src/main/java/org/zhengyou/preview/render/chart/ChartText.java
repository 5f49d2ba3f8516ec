package org.zhengyou.preview.render.chart;

import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.chart.Chart.Text;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;

/** Reads the words of a chart and how they look. */
final class ChartText {
    private final Palette palette;
    private final Text usual;

    /** @param usual of the whole chart */
    ChartText(Palette palette, Text usual) {
        this.palette = palette;
        this.usual = usual;
    }

    Text usual() {
        return usual;
    }

    /** @param properties c:txPr */
    Text styled(@Nullable Element properties, Text otherwise) {
        return properties == null ? otherwise : run(properties.anywhere("a:defRPr"), otherwise);
    }

    private Text run(@Nullable Element run, Text otherwise) {
        if (run == null) {
            return otherwise;
        }
        @Nullable Paint paint = palette.fill(run);
        String bold = run.attribute("b", otherwise.bold() ? "1" : "0");
        return new Text(
                otherwise.words(),
                Math.clamp(run.number("sz", (int) Math.round(otherwise.size() * 100)) / 100.0, 4, 60),
                paint == null || !paint.seen() ? otherwise.paint() : paint,
                bold.equals("1") || bold.equals("true"));
    }

    /** @param title c:title; its words are empty where it leaves them to the program */
    Text title(Element title, Text style) {
        @Nullable Element text = title.child("c:tx");
        @Nullable Element rich = text == null ? null : text.child("c:rich");
        Text looks = styled(title.child("c:txPr"), style);
        if (rich == null) {
            return looks.saying(words(text));
        }
        looks = styled(rich, looks);
        return run(rich.anywhere("a:rPr"), looks).saying(words(text));
    }

    /** @param text c:tx: paragraphs of its own, or what was kept of cells */
    static String words(@Nullable Element text) {
        if (text == null) {
            return "";
        }
        @Nullable Element rich = text.child("c:rich");
        if (rich == null) {
            @Nullable Element said = text.child("c:v");
            return said == null ? String.join(" ", Cache.of(text).points().values()) : Cache.cut(said.text());
        }
        StringBuilder out = new StringBuilder();
        for (Element paragraph : rich.children("a:p")) {
            out.append(out.isEmpty() ? "" : " ");
            for (Element run : paragraph.children()) {
                if (run.is("a:r") || run.is("a:fld")) {
                    @Nullable Element words = run.child("a:t");
                    out.append(words == null ? "" : words.text());
                } else if (run.is("a:br")) {
                    out.append(' ');
                }
            }
        }
        return Cache.cut(out.toString().strip());
    }

    /** A switch without a value is on. */
    static boolean on(Element parent, String name, boolean otherwise) {
        @Nullable Element child = parent.child(name);
        if (child == null) {
            return otherwise;
        }
        String value = child.attribute("val", "1");
        return value.equals("1") || value.equals("true");
    }

    static double points(@Nullable String emu, double otherwise) {
        return Figures.real(emu, otherwise * 12_700) / 12_700;
    }
}
