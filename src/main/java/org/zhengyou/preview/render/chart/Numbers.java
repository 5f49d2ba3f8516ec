package org.zhengyou.preview.render.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import org.zhengyou.preview.render.sheet.Formats;

/** Figures as a chart's formats show them. */
final class Numbers {
    private static final int OWN = 164;
    private static final int MOST = 120;

    private final Formats formats;

    Numbers(boolean from1904) {
        this.formats = new Formats(from1904);
    }

    String shown(double value, String format) {
        if (!Double.isFinite(value)) {
            return "";
        }
        // Steps of a tenth add up to figures with sixteen digits.
        double round = BigDecimal.valueOf(value).round(new MathContext(12)).doubleValue();
        String usual = format.isBlank() || format.length() > MOST ? "General" : format;
        return Cache.cut(formats.shown(round == 0 ? 0 : round, OWN, usual));
    }
}
