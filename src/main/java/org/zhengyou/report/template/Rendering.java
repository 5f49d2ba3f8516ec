package org.zhengyou.report.template;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengyou.report.template.Draft.Span;
import org.zhengyou.report.template.Node.Format;
import org.zhengyou.report.template.Node.Reference;

/** Puts the figures of one moment into a template. The same template, figures and language always give the same draft. */
public final class Rendering {
    private final Figures figures;
    private final Typography typography;
    private final Blocks blocks;
    private int ordinal;

    /** The row of the innermost list at hand; its names hide those outside. */
    private record Row(String key, Map<String, Value> fields) {
        static final Row NONE = new Row("", Map.of());
    }

    private Rendering(Figures figures, Locale locale) {
        this.figures = figures;
        this.typography = new Typography(locale);
        this.blocks = new Blocks(typography);
    }

    /** Renders a template without problems. */
    public static Draft render(Template template, Figures figures, Locale locale) {
        var rendering = new Rendering(figures, locale);
        rendering.all(template.nodes(), Row.NONE);
        return rendering.blocks.draft();
    }

    private void all(List<Node> nodes, Row row) {
        for (var node : nodes) {
            switch (node) {
                case Node.Line line -> blocks.begin(line.mark());
                case Node.Words words -> blocks.add(new Span.Words(words.text()));
                case Node.Fill fill ->
                    blocks.add(new Span.Blank(
                            fill.prompt(), typography.word("blank").replace("{0}", fill.prompt())));
                case Node.Shown shown -> blocks.add(shown(shown.reference(), shown.format(), row));
                case Node.Change change -> change(change, row);
                case Node.If choice -> all(holds(choice.test(), row) ? choice.then() : choice.otherwise(), row);
                case Node.Each each -> each(each, row);
            }
        }
    }

    private void each(Node.Each each, Row outer) {
        var rows = figures.rows(each.list());
        int count = Math.min(rows.size(), each.limit().orElse(Integer.MAX_VALUE));
        for (int i = 0; i < count; i++) {
            if (i > 0 && !each.join().isEmpty()) {
                blocks.add(new Span.Words(each.join()));
            }
            var fields = new HashMap<>(outer.fields());
            fields.putAll(rows.get(i));
            fields.put("index", new Value.Text(Integer.toString(i + 1)));
            all(each.body(), new Row(each.list() + "#" + (i + 1), fields));
        }
    }

    private void change(Node.Change change, Row row) {
        var now = change.reference();
        var then = new Reference(now.place(), now.name(), now.part(), change.since(), now.kind(), now.origin());
        var before = number(then, row);
        var after = number(now, row);
        String pattern;
        if (before.isEmpty() || after.isEmpty()) {
            pattern = "change.new";
        } else {
            int sign = after.get().compareTo(before.get());
            pattern = sign > 0 ? "change.up" : sign < 0 ? "change.down" : "change.same";
        }
        for (String piece : typography.word(pattern).split("(?=\\{)|(?<=\\})", -1)) {
            switch (piece) {
                case "{0}" -> blocks.add(shown(then, change.format(), row));
                case "{1}" -> blocks.add(shown(now, change.format(), row));
                default -> blocks.add(new Span.Words(piece));
            }
        }
    }

    private Span shown(Reference reference, Format format, Row row) {
        var value = value(reference, row);
        return switch (value) {
            case null -> missing(reference);
            case Value.Text(var text) -> new Span.Words(text);
            case Value.Day(var day) -> new Span.Words(typography.date(day));
            case Value.Count(var count) -> figure(reference, row, count(count, format));
            case Value.Ratio ratio -> ratio(reference, row, ratio, format);
        };
    }

    private Span ratio(Reference reference, Row row, Value.Ratio ratio, Format format) {
        if (format == Format.FRACTION) {
            return figure(reference, row, typography.count(ratio.count()) + "/" + typography.count(ratio.of()));
        }
        return switch (reference.part()) {
            case COUNT -> figure(reference, row, count(ratio.count(), format));
            case OF -> figure(reference, row, count(ratio.of(), format));
            case WHOLE, RATE ->
                ratio.rate()
                        .map(rate -> figure(reference, row, typography.percent(rate)))
                        .orElseGet(() -> missing(reference));
        };
    }

    private String count(long value, Format format) {
        return switch (format) {
            case CHINESE -> typography.chinese(value);
            case UNGROUPED -> Long.toString(value);
            default -> typography.count(value);
        };
    }

    private Span figure(Reference reference, Row row, String display) {
        String key = switch (reference.origin()) {
            case NAME -> reference.name() + reference.when().suffix();
            case FIELD -> row.key() + "." + reference.name();
            case ROWS -> reference.name() + "#";
        };
        return new Span.Figure(key, ++ordinal, display);
    }

    private Span missing(Reference reference) {
        return new Span.Missing(reference.name(), typography.word("missing"));
    }

    private @Nullable Value value(Reference reference, Row row) {
        return switch (reference.origin()) {
            case NAME -> figures.value(reference.name(), reference.when()).orElse(null);
            case FIELD -> row.fields().get(reference.name());
            case ROWS -> new Value.Count(figures.rows(reference.name()).size());
        };
    }

    private boolean holds(Node.Test test, Row row) {
        return switch (test) {
            case Node.Test.Present(var reference) -> present(reference, row);
            case Node.Test.AnyRow(var list) -> !figures.rows(list).isEmpty();
            case Node.Test.Compare(var left, var comparison, var right) ->
                number(left, row)
                        .flatMap(a -> number(right, row).map(b -> comparison.holds(a.compareTo(b))))
                        .orElse(false);
            case Node.Test.Both(var left, var right) -> holds(left, row) && holds(right, row);
            case Node.Test.Either(var left, var right) -> holds(left, row) || holds(right, row);
            case Node.Test.Not(var inner) -> !holds(inner, row);
            case Node.Test.Broken _ -> false;
        };
    }

    private boolean present(Reference reference, Row row) {
        return switch (value(reference, row)) {
            case null -> false;
            case Value.Text(var text) -> !text.isBlank();
            case Value.Day _ -> true;
            default -> number(reference, row).filter(n -> n.signum() != 0).isPresent();
        };
    }

    private Optional<BigDecimal> number(Node.Operand operand, Row row) {
        return switch (operand) {
            case Node.Constant constant -> Optional.of(constant.value());
            case Reference reference ->
                switch (value(reference, row)) {
                    case Value.Count(var count) -> Optional.of(BigDecimal.valueOf(count));
                    case Value.Ratio ratio ->
                        switch (reference.part()) {
                            case COUNT -> Optional.of(BigDecimal.valueOf(ratio.count()));
                            case OF -> Optional.of(BigDecimal.valueOf(ratio.of()));
                            case WHOLE, RATE -> ratio.rate();
                        };
                    case null, default -> Optional.empty();
                };
        };
    }
}
