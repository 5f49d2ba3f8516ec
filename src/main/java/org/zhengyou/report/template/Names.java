package org.zhengyou.report.template;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.report.template.TemplateProblem.Reason;

/** Finds what a name in a tag stands for, in the row at hand first and then among all names. */
final class Names {
    private static final Map<String, Node.Part> PARTS =
            Map.of("count", Node.Part.COUNT, "of", Node.Part.OF, "rate", Node.Part.RATE);
    private static final String INDEX = "index";
    /** What follows a list's name where the number of its rows is meant. */
    private static final String ROWS = ".count";

    private final Catalogue catalogue;
    private final Problems problems;

    Names(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** The fields of a list, with its row number; none for an unknown list. */
    Map<String, Value.Kind> fields(String list) {
        var fields = new HashMap<>(catalogue.lists().getOrDefault(list, Map.of()));
        fields.put(INDEX, Value.Kind.COUNT);
        return fields;
    }

    boolean isList(Tokens.Token token) {
        return catalogue.lists().containsKey(token.text());
    }

    /** Checks a list's name. */
    void list(Tokens.Token token) {
        if (!isList(token)) {
            unknown(token, catalogue.lists().keySet(), Reason.LIST_UNKNOWN, Reason.LIST_UNKNOWN_NEAR);
        }
    }

    /** The reference a name makes, or null with the problem noted. */
    Node.@Nullable Reference reference(Tokens.Token token, When when, Map<String, Value.Kind> row) {
        String name = token.text();
        var part = Node.Part.WHOLE;
        var kind = kind(name, row);
        int dot = name.lastIndexOf('.');
        if (kind == null && dot > 0) {
            part = PARTS.getOrDefault(Keywords.canonical(name.substring(dot + 1)), Node.Part.WHOLE);
            if (part != Node.Part.WHOLE) {
                name = name.substring(0, dot);
                kind = kind(name, row);
            }
        }
        if (kind == null) {
            if (isList(token)) {
                problems.add(token.place(), Reason.LIST_NOT_FIGURE, token.text());
            } else {
                var known = new ArrayList<>(row.keySet());
                known.addAll(catalogue.names().keySet());
                unknown(token, known, Reason.NAME_UNKNOWN, Reason.NAME_UNKNOWN_NEAR);
            }
            return null;
        }
        var origin = origin(name, row);
        if (part == Node.Part.COUNT ? !kind.figure() : part != Node.Part.WHOLE && kind != Value.Kind.RATIO) {
            problems.add(token.place(), Reason.PART_UNFIT, name);
            return null;
        }
        if (!(when instanceof When.Now) && (origin != Node.Origin.NAME || !kind.figure())) {
            problems.add(token.place(), Reason.NO_HISTORY, name);
            return null;
        }
        String plain = switch (origin) {
            case NAME -> name;
            case FIELD -> canonicalField(name, row);
            case ROWS -> name.substring(0, name.length() - ROWS.length());
        };
        return new Node.Reference(token.place(), plain, part, when, kind, origin);
    }

    private Node.Origin origin(String name, Map<String, Value.Kind> row) {
        if (row.containsKey(canonicalField(name, row))) {
            return Node.Origin.FIELD;
        }
        return catalogue.names().containsKey(name) ? Node.Origin.NAME : Node.Origin.ROWS;
    }

    private Value.@Nullable Kind kind(String name, Map<String, Value.Kind> row) {
        var field = row.get(canonicalField(name, row));
        return field != null ? field : named(name);
    }

    /** Of all names; a list's count of rows is one. */
    private Value.@Nullable Kind named(String name) {
        boolean rows =
                name.endsWith(ROWS) && catalogue.lists().containsKey(name.substring(0, name.length() - ROWS.length()));
        return rows ? Value.Kind.COUNT : catalogue.names().get(name);
    }

    private static String canonicalField(String name, Map<String, Value.Kind> row) {
        return row.containsKey(name) ? name : Keywords.canonical(name);
    }

    private void unknown(Tokens.Token token, Collection<String> known, Reason none, Reason near) {
        Nearest.to(token.text(), known)
                .ifPresentOrElse(
                        suggestion -> problems.add(token.place(), near, token.text(), suggestion),
                        () -> problems.add(token.place(), none, token.text()));
    }
}
