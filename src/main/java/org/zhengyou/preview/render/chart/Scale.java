package org.zhengyou.preview.render.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Where figures lie along an axis.
 *
 * @param base of logarithms; 0 for a plain scale
 */
record Scale(double low, double high, double base, List<Double> ticks) {
    private static final int MOST_TICKS = 40;

    /**
     * @param least of all figures, NaN where there are none
     * @param wanted ticks that have room
     */
    static Scale of(double least, double most, boolean grounded, Chart.Axis axis, int wanted) {
        if (axis.base() >= 2 && most > 0) {
            return logarithmic(least, most, axis);
        }
        double low = Double.isNaN(least) ? 0 : least;
        double high = Double.isNaN(most) ? 1 : most;
        // A scale begins with nothing unless all figures are close to one another.
        if (low > 0 && (grounded || high - low > high / 6)) {
            low = 0;
        }
        if (high < 0 && (grounded || high - low > -low / 6)) {
            high = 0;
        }
        if (high - low <= Math.max(Math.abs(high), Math.abs(low)) * 1e-9) {
            low = Math.min(low, 0);
            high = low == 0 && high <= 0 ? 1 : Math.max(high, 0);
        }
        double from = Double.isNaN(axis.low()) ? low : axis.low();
        double to = Double.isNaN(axis.high()) ? high : axis.high();
        if (!(to > from)) {
            from = low;
            to = high;
        }
        double step = axis.step();
        if (!(step > 0) || (to - from) / step > MOST_TICKS) {
            step = step((to - from) / Math.max(1, wanted));
        }
        boolean ownLow = from == axis.low();
        boolean ownHigh = to == axis.high();
        double bottom = ownLow ? from : Math.floor(from / step + 1e-9) * step;
        double top = ownHigh ? to : bottom + Math.ceil((to - bottom) / step - 1e-9) * step;
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i <= MOST_TICKS * 2 && bottom + i * step <= top + step * 1e-6; i++) {
            ticks.add(bottom + i * step);
        }
        return new Scale(bottom, top, 0, ticks);
    }

    /** The next of 1, 2, 5, 10 … */
    private static double step(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double times = rough / power;
        double nice = times <= 1.0001 ? 1 : times <= 2.0001 ? 2 : times <= 5.0001 ? 5 : 10;
        return nice * power > 0 ? nice * power : 1;
    }

    private static Scale logarithmic(double least, double most, Chart.Axis axis) {
        double base = axis.base();
        double from = axis.low() > 0 ? axis.low() : Math.min(1, least > 0 ? least : 1);
        double to = axis.high() > from ? axis.high() : Math.max(most, from);
        int first = (int) Math.floor(Math.log(from) / Math.log(base) + 1e-9);
        int last = Math.max(first + 1, (int) Math.ceil(Math.log(to) / Math.log(base) - 1e-9));
        List<Double> ticks = new ArrayList<>();
        int step = Math.max(1, (last - first) / 12);
        for (int power = first; power <= last; power += step) {
            ticks.add(Math.pow(base, power));
        }
        return new Scale(Math.pow(base, first), Math.pow(base, last), base, ticks);
    }

    /** From 0 to 1; NaN for what has no place. */
    double at(double value) {
        if (Double.isNaN(value) || base > 0 && value <= 0) {
            return Double.NaN;
        }
        double share = base > 0
                ? (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : (value - low) / (high - low);
        return Double.isNaN(share) ? Double.NaN : Math.clamp(share, 0, 1);
    }

    /** Where bars begin. */
    double ground() {
        return base > 0 ? 0 : Math.clamp((0 - low) / (high - low), 0, 1);
    }
}
