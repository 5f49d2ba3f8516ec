package org.zhengyou.report.template;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.zhengyou.report.template.TemplateProblem.Reason;
import org.zhengyou.report.template.Tokens.Token;

/** Understands one tag. */
final class TagParser {
    private static final Map<String, Node.Format> FORMATS = Map.of(
            "percent", Node.Format.PERCENT,
            "plain", Node.Format.UNGROUPED,
            "chinese", Node.Format.CHINESE,
            "fraction", Node.Format.FRACTION);

    /** What a tag does. */
    sealed interface Command {
        record OpenIf(Node.Test test) implements Command {}

        record OpenEach(String list, String join, OptionalInt limit) implements Command {}

        record Else() implements Command {}

        /** Closes a block of this keyword. */
        record Close(String keyword) implements Command {}

        record Insert(Node node) implements Command {}

        /** Has a problem, which is noted, and does nothing. */
        record Nothing() implements Command {}
    }

    private static final Command NOTHING = new Command.Nothing();

    private final Place place;
    private final Tokens tokens;
    private final Names names;
    private final Map<String, Value.Kind> row;
    private final Problems problems;

    TagParser(Scanner.Tag tag, Names names, Map<String, Value.Kind> row, Problems problems) {
        this.place = tag.place();
        this.tokens = new Tokens(tag, problems);
        this.names = names;
        this.row = row;
        this.problems = problems;
    }

    Command parse() {
        if (tokens.atEnd()) {
            problems.add(place, Reason.TAG_EMPTY);
            return NOTHING;
        }
        var command = command();
        if (!tokens.atEnd() && !(command instanceof Command.Nothing)) {
            problems.add(
                    tokens.peek().place(), Reason.NOT_UNDERSTOOD, tokens.peek().text());
        }
        return command;
    }

    private Command command() {
        if (tokens.takeSign("/")) {
            var word = tokens.take();
            return word.word("if") || word.word("each")
                    ? new Command.Close(Keywords.canonical(word.text()))
                    : unknown(word);
        }
        boolean hash = tokens.takeSign("#");
        if (tokens.takeWord("if")) {
            return new Command.OpenIf(
                    new TestParser(tokens, this, names, problems).test().orElse(new Node.Test.Broken()));
        } else if (tokens.takeWord("each")) {
            return each();
        } else if (tokens.takeWord("else")) {
            return new Command.Else();
        } else if (hash) {
            return unknown(tokens.take());
        } else if (tokens.takeWord("fill")) {
            var prompt = tokens.take();
            if (prompt.type() != Tokens.Type.QUOTED) {
                return problem(prompt, Reason.QUOTED_TEXT_EXPECTED);
            }
            return new Command.Insert(new Node.Fill(place, prompt.text()));
        }
        return shown();
    }

    private Command unknown(Token word) {
        return problem(word, Reason.COMMAND_UNKNOWN);
    }

    private Command problem(Token token, Reason reason) {
        problems.add(token.place(), reason, token.text());
        return NOTHING;
    }

    private Command each() {
        var list = tokens.take();
        names.list(list);
        String join = "";
        var limit = OptionalInt.empty();
        while (!tokens.atEnd()) {
            if (tokens.takeWord("join")) {
                var text = tokens.take();
                if (text.type() == Tokens.Type.QUOTED) {
                    join = text.text();
                } else {
                    problem(text, Reason.QUOTED_TEXT_EXPECTED);
                }
            } else if (tokens.takeWord("limit")) {
                var number = tokens.take();
                if (number.type() == Tokens.Type.NUMBER && number.text().matches("[1-9]\\d{0,5}")) {
                    limit = OptionalInt.of(Integer.parseInt(number.text()));
                } else {
                    problem(number, Reason.NUMBER_EXPECTED);
                }
            } else {
                problem(tokens.take(), Reason.NOT_UNDERSTOOD);
            }
        }
        return new Command.OpenEach(list.text(), join, limit);
    }

    private Command shown() {
        var reference = reference();
        @Nullable When since = null;
        if (tokens.peek().word("since")) {
            var word = tokens.take();
            since = when().orElse(new When.Start());
            if (reference
                    .filter(r ->
                            !r.kind().figure() || r.origin() != Node.Origin.NAME || !(r.when() instanceof When.Now))
                    .isPresent()) {
                return problem(word, Reason.NO_HISTORY);
            }
        }
        var format = Node.Format.PLAIN;
        if (tokens.takeSign("|")) {
            var word = tokens.take();
            format = FORMATS.getOrDefault(Keywords.canonical(word.text()), Node.Format.PLAIN);
            if (format == Node.Format.PLAIN) {
                return problem(word, Reason.FORMAT_UNKNOWN);
            }
            if (reference.isPresent() && !fits(format, reference.get())) {
                return problem(word, Reason.FORMAT_UNFIT);
            }
        }
        if (reference.isEmpty()) {
            return NOTHING;
        }
        return new Command.Insert(
                since == null
                        ? new Node.Shown(place, reference.get(), format)
                        : new Node.Change(place, reference.get(), format, since));
    }

    private static boolean fits(Node.Format format, Node.Reference reference) {
        return switch (format) {
            case PLAIN -> true;
            case PERCENT -> reference.yields() == Value.Kind.RATIO;
            case UNGROUPED, CHINESE -> reference.yields() == Value.Kind.COUNT;
            case FRACTION -> reference.kind() == Value.Kind.RATIO && reference.part() == Node.Part.WHOLE;
        };
    }

    /** A name and the moment it is wanted for; empty with the problem noted. */
    Optional<Node.Reference> reference() {
        var name = tokens.take();
        if (name.type() != Tokens.Type.NAME) {
            problems.add(name.place(), Reason.OPERAND_EXPECTED, name.text());
            return Optional.empty();
        }
        var when = tokens.takeWord("at") ? when() : Optional.<When>of(new When.Now());
        return Optional.ofNullable(names.reference(name, when.orElse(new When.Now()), row));
    }

    private Optional<When> when() {
        var token = tokens.take();
        if (token.word("start")) {
            return Optional.of(new When.Start());
        }
        if (token.type() != Tokens.Type.DATE) {
            problems.add(token.place(), Reason.DATE_EXPECTED, token.text());
            return Optional.empty();
        }
        try {
            return Optional.of(new When.On(LocalDate.parse(token.text())));
        } catch (DateTimeException e) {
            problems.add(token.place(), Reason.DATE_IMPOSSIBLE, token.text());
            return Optional.empty();
        }
    }

    /** A reference or a number. */
    Optional<Node.Operand> operand() {
        if (tokens.peek().type() != Tokens.Type.NUMBER) {
            return reference().map(r -> r);
        }
        var number = tokens.take();
        boolean percent = number.text().endsWith("%");
        var value = new BigDecimal(
                percent ? number.text().substring(0, number.text().length() - 1) : number.text());
        return Optional.of(new Node.Constant(number.place(), percent ? value.movePointLeft(2) : value, percent));
    }
}
