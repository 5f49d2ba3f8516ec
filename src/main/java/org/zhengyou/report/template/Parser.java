package org.zhengyou.report.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhengyou.report.template.TagParser.Command;
import org.zhengyou.report.template.TemplateProblem.Reason;

/** Builds the tree and checks that blocks open and close. What was broken is left out, so that all problems are found in one reading. */
final class Parser {
    private final List<Scanner.Piece> pieces;
    private final Names names;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();

    /** A block not yet closed. */
    private static final class Open {
        final Place place;
        final Command command;
        final Map<String, Value.Kind> row;
        final List<Node> first = new ArrayList<>();
        final List<Node> second = new ArrayList<>();
        boolean otherwise;

        Open(Place place, Command command, Map<String, Value.Kind> row) {
            this.place = place;
            this.command = command;
            this.row = row;
        }

        void add(Node node) {
            (otherwise ? second : first).add(node);
        }

        boolean is(String keyword) {
            return switch (command) {
                case Command.OpenIf _ -> keyword.equals("if");
                case Command.OpenEach _ -> keyword.equals("each");
                default -> false;
            };
        }
    }

    Parser(List<Scanner.Piece> pieces, Names names, Problems problems) {
        this.pieces = pieces;
        this.names = names;
        this.problems = problems;
        open.push(new Open(new Place(1, 1, 0), new Command.Nothing(), Map.of()));
    }

    List<Node> nodes() {
        for (var piece : pieces) {
            switch (piece) {
                case Scanner.Line(var place, var mark) -> top().add(new Node.Line(place, mark));
                case Scanner.Words(var place, var text) -> top().add(new Node.Words(place, text));
                case Scanner.Tag tag -> apply(tag.place(), new TagParser(tag, names, top().row, problems).parse());
            }
        }
        while (open.size() > 1) {
            notClosed(open.pop());
        }
        return top().first;
    }

    private Open top() {
        return open.getFirst();
    }

    private void apply(Place place, Command command) {
        switch (command) {
            case Command.OpenIf _ -> open.push(new Open(place, command, top().row));
            case Command.OpenEach each -> {
                var row = new HashMap<>(top().row);
                row.putAll(names.fields(each.list()));
                open.push(new Open(place, command, row));
            }
            case Command.Else _ -> otherwise(place);
            case Command.Close(var keyword) -> close(place, keyword);
            case Command.Insert(var node) -> top().add(node);
            case Command.Nothing _ -> {}
        }
    }

    private void otherwise(Place place) {
        if (!top().is("if")) {
            problems.add(place, Reason.ELSE_WITHOUT_IF);
        } else if (top().otherwise) {
            problems.add(place, Reason.ELSE_TWICE);
        } else {
            top().otherwise = true;
        }
    }

    private void close(Place place, String keyword) {
        if (open.stream().noneMatch(block -> block.is(keyword))) {
            problems.add(place, Reason.BLOCK_NOT_OPENED, keyword);
            return;
        }
        while (!top().is(keyword)) {
            notClosed(open.pop());
        }
        var block = open.pop();
        switch (block.command) {
            case Command.OpenIf(var test) ->
                top().add(new Node.If(block.place, test, List.copyOf(block.first), List.copyOf(block.second)));
            case Command.OpenEach(var list, var join, var limit) ->
                top().add(new Node.Each(block.place, list, join, limit, List.copyOf(block.first)));
            default -> {}
        }
    }

    private void notClosed(Open block) {
        problems.add(block.place, Reason.BLOCK_NOT_CLOSED, block.is("if") ? "if" : "each");
    }
}
