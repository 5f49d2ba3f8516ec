package org.zhengyou.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengyou.report.template.Figures;
import org.zhengyou.report.template.Value;
import org.zhengyou.report.template.When;

/** The values of a report's moment, figures by key. */
public record KeptFigures(Map<String, KeptFigure> figures, Facts facts) implements Figures {
    @Override
    public Optional<Value> value(String name, When when) {
        var figure = figures.get(name + when.suffix());
        return figure == null ? Optional.ofNullable(facts.values().get(name)) : Optional.of(figure.value());
    }

    /** Whether the records behind an indicator were kept. */
    boolean evidenced(String indicator) {
        var figure = figures.get(indicator);
        return figure != null && figure.evidenced();
    }

    @Override
    public List<Map<String, Value>> rows(String list) {
        return facts.lists().getOrDefault(list, List.of());
    }
}
