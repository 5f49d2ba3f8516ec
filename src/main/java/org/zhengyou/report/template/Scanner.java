package org.zhengyou.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengyou.report.template.TemplateProblem.Reason;

/** Cuts a template into lines, words and tags. Braces may be typed full-width; a backslash takes the meaning from what follows it. */
final class Scanner {
    private static final Map<String, Node.Mark> FIELDS = Map.of(
            "number", Node.Mark.NUMBER,
            "recipient", Node.Mark.RECIPIENT,
            "attachment", Node.Mark.ATTACHMENT,
            "issuer", Node.Mark.ISSUER,
            "date", Node.Mark.DATE);
    private static final Set<String> BLOCKS = Set.of("if", "each", "else");
    private static final List<Node.Mark> HEADINGS = List.of(
            Node.Mark.TITLE, Node.Mark.HEADING_1, Node.Mark.HEADING_2, Node.Mark.HEADING_3, Node.Mark.HEADING_4);

    private final String text;
    private final Problems problems;
    private final List<Piece> pieces = new ArrayList<>();

    sealed interface Piece {
        Place place();
    }

    record Line(Place place, Node.Mark mark) implements Piece {}

    record Words(Place place, String text) implements Piece {}

    /** What stands between the braces; {@code place} includes them. */
    record Tag(Place place, String content) implements Piece {
        boolean block() {
            String typed = content.strip();
            char first = typed.isEmpty() ? ' ' : Tokens.halfWidth(typed.charAt(0));
            return first == '#' || first == '/' || BLOCKS.contains(word(typed));
        }

        /** The letters it begins with, as a keyword. */
        private static String word(String typed) {
            int end = 0;
            while (end < typed.length() && Character.isLetter(typed.charAt(end))) {
                end++;
            }
            return Keywords.canonical(typed.substring(0, end));
        }
    }

    Scanner(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    List<Piece> pieces() {
        int number = 0;
        for (String line : text.split("\r\n|\r|\n", -1)) {
            number++;
            if (!blank(line)) {
                line(number, line);
            }
        }
        return pieces;
    }

    private void line(int number, String line) {
        int start = skipBlanks(line, 0);
        int after = start;
        var mark = Node.Mark.PARAGRAPH;
        if (line.startsWith("\\#", start) || line.startsWith("\\@", start)) {
            after = start + 1;
        } else if (line.charAt(start) == '#') {
            while (after < line.length() && line.charAt(after) == '#') {
                after++;
            }
            if (after - start > HEADINGS.size()) {
                problems.add(new Place(number, start + 1, after - start), Reason.TOO_DEEP);
            }
            mark = HEADINGS.get(Math.min(after - start, HEADINGS.size()) - 1);
        } else if (line.charAt(start) == '@') {
            after++;
            while (after < line.length() && Character.isLetter(line.charAt(after))) {
                after++;
            }
            mark = field(new Place(number, start + 1, after - start), line.substring(start + 1, after));
        }
        var inline = inline(number, line, skipBlanks(line, after));
        boolean onlyBlocks = mark == Node.Mark.PARAGRAPH
                && inline.stream().anyMatch(Tag.class::isInstance)
                && inline.stream().allMatch(p -> switch (p) {
                    case Tag tag -> tag.block();
                    case Words words -> blank(words.text());
                    case Line _ -> false;
                });
        if (onlyBlocks) {
            inline.removeIf(Words.class::isInstance);
        } else {
            pieces.add(new Line(new Place(number, start + 1, after - start), mark));
        }
        pieces.addAll(inline);
    }

    private Node.Mark field(Place place, String word) {
        var mark = FIELDS.get(Keywords.canonical(word));
        if (mark == null) {
            problems.add(place, Reason.FIELD_UNKNOWN, word);
            return Node.Mark.PARAGRAPH;
        }
        return mark;
    }

    private List<Piece> inline(int number, String line, int from) {
        var found = new ArrayList<Piece>();
        var words = new StringBuilder();
        int wordsAt = from;
        int end = line.stripTrailing().length();
        int at = from;
        while (at < end) {
            if (line.charAt(at) == '\\' && (pair(line, at + 1, '{') || pair(line, at + 1, '}'))) {
                words.append(line, at + 1, at + 3);
                at += 3;
            } else if (pair(line, at, '{')) {
                addWords(found, number, wordsAt, at, words);
                int close = nextPair(line, at + 2, end);
                if (close < 0 || !pair(line, close, '}')) {
                    int stop = close < 0 ? end : close;
                    problems.add(new Place(number, at + 1, stop - at), Reason.TAG_NOT_CLOSED);
                    at = stop;
                } else {
                    found.add(new Tag(new Place(number, at + 1, close + 2 - at), line.substring(at + 2, close)));
                    at = close + 2;
                }
                wordsAt = at;
            } else if (pair(line, at, '}')) {
                problems.add(new Place(number, at + 1, 2), Reason.TAG_NOT_OPENED);
                at += 2;
            } else {
                words.append(line.charAt(at++));
            }
        }
        addWords(found, number, wordsAt, end, words);
        return found;
    }

    private static void addWords(List<Piece> found, int number, int from, int to, StringBuilder words) {
        if (!words.isEmpty()) {
            found.add(new Words(new Place(number, from + 1, to - from), words.toString()));
            words.setLength(0);
        }
    }

    /** Where the next pair of braces of either kind starts, or -1. */
    private static int nextPair(String line, int from, int end) {
        for (int at = from; at < end; at++) {
            if (pair(line, at, '}') || pair(line, at, '{')) {
                return at;
            }
        }
        return -1;
    }

    private static boolean pair(String line, int at, char brace) {
        return at + 1 < line.length()
                && Tokens.halfWidth(line.charAt(at)) == brace
                && Tokens.halfWidth(line.charAt(at + 1)) == brace;
    }

    private static int skipBlanks(String line, int from) {
        int at = from;
        while (at < line.length() && blank(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean blank(String text) {
        return skipBlanks(text, 0) == text.length();
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\ufeff';
    }
}
