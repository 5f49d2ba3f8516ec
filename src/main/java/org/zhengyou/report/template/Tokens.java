package org.zhengyou.report.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.zhengyou.report.template.TemplateProblem.Reason;

/** The words of one tag, read one after the other. Full-width signs and quotation marks count as their half-width ones. */
final class Tokens {
    private static final Pattern DATE =
            Pattern.compile(Resources.properties("patterns").getOrDefault("date.typed", ""));
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?%?");

    enum Type {
        NAME,
        NUMBER,
        DATE,
        QUOTED,
        SIGN,
        END
    }

    record Token(Place place, Type type, String text) {
        boolean is(String sign) {
            return type == Type.SIGN && text.equals(sign);
        }

        boolean word(String keyword) {
            return type == Type.NAME && Keywords.canonical(text).equals(keyword);
        }
    }

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    /** Reads the content of a tag that starts {@code before} characters after its braces' place. */
    Tokens(Scanner.Tag tag, Problems problems) {
        String raw = tag.content();
        var typed = new StringBuilder(raw.length());
        raw.chars().forEach(c -> typed.append(halfWidth((char) c)));
        int line = tag.place().line();
        int first = tag.place().column() + 2;
        int at = 0;
        while (at < raw.length()) {
            int from = at;
            char c = typed.charAt(at);
            Type type;
            String text = "";
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            } else if (c == '"') {
                int close = typed.indexOf("\"", at + 1);
                if (close < 0) {
                    problems.add(new Place(line, first + at, raw.length() - at), Reason.QUOTE_NOT_CLOSED);
                    close = raw.length();
                }
                type = Type.QUOTED;
                text = raw.substring(at + 1, close);
                at = Math.min(close + 1, raw.length());
            } else if (Character.isDigit(c)) {
                var date = DATE.matcher(typed).region(at, typed.length());
                boolean isDate = date.lookingAt();
                var match = isDate ? date : NUMBER.matcher(typed).region(at, typed.length());
                at = match.lookingAt() ? match.end() : at + 1;
                type = isDate ? Type.DATE : Type.NUMBER;
                text = isDate
                        ? "%s-%2s-%2s"
                                .formatted(match.group(1), match.group(2), match.group(3))
                                .replace(' ', '0')
                        : typed.substring(from, at);
            } else if (Character.isLetter(c)) {
                while (at < raw.length() && nameCharacter(typed.charAt(at))) {
                    at++;
                }
                type = Type.NAME;
                text = typed.substring(from, at);
            } else {
                at += at + 1 < raw.length() && typed.charAt(at + 1) == '=' && "<>!=".indexOf(c) >= 0 ? 2 : 1;
                type = Type.SIGN;
                text = typed.substring(from, at);
            }
            tokens.add(new Token(new Place(line, first + from, at - from), type, text));
        }
        tokens.add(new Token(new Place(line, first + raw.length(), 2), Type.END, ""));
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        var token = tokens.get(next);
        if (token.type() != Type.END) {
            next++;
        }
        return token;
    }

    /** Takes the next token if it is this sign. */
    boolean takeSign(String sign) {
        boolean here = peek().is(sign);
        if (here) {
            next++;
        }
        return here;
    }

    /** Takes the next token if it is this keyword in either language. */
    boolean takeWord(String keyword) {
        boolean here = peek().word(keyword);
        if (here) {
            next++;
        }
        return here;
    }

    boolean atEnd() {
        return peek().type() == Type.END;
    }

    private static boolean nameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '.' || c == '_';
    }

    static char halfWidth(char c) {
        if (c >= '\uff01' && c <= '\uff5e') {
            return (char) (c - 0xfee0);
        }
        return switch (c) {
            case '\u3000' -> ' ';
            case '\u201c', '\u201d', '\u300c', '\u300d' -> '"';
            default -> c;
        };
    }
}
