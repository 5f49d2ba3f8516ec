package org.zhengyou.preview.render.chart;

import java.util.ArrayList;
import java.util.List;
import org.zhengyou.preview.render.chart.Chart.Labels;
import org.zhengyou.preview.render.chart.Chart.Plot;
import org.zhengyou.preview.render.chart.Chart.Series;

/** What the label of a point says. */
final class LabelWords {
    private final Numbers numbers;

    LabelWords(Numbers numbers) {
        this.numbers = numbers;
    }

    /** @param share of all of its slices, NaN where that makes no sense */
    List<String> of(Plot plot, Series series, int index, double share) {
        Labels labels = series.labels(index);
        if (!labels.own().isEmpty()) {
            return List.of(labels.own());
        }
        List<String> parts = new ArrayList<>();
        if (labels.series()) {
            parts.add(series.name());
        }
        if (labels.category()) {
            parts.add(plot.category(index));
        }
        if (labels.value() && !Double.isNaN(series.value(index))) {
            boolean shares = labels.percent() && labels.format().contains("%");
            String format = labels.format().isEmpty() || shares ? series.format() : labels.format();
            parts.add(numbers.shown(series.value(index), format));
        }
        if (labels.percent() && !Double.isNaN(share)) {
            parts.add(numbers.shown(share, labels.format().contains("%") ? labels.format() : "0%"));
        }
        parts.removeIf(String::isBlank);
        if (labels.between().contains("\n")) {
            return parts;
        }
        return parts.isEmpty() ? List.of() : List.of(String.join(labels.between(), parts));
    }
}
