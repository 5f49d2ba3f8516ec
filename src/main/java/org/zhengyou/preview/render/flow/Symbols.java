package org.zhengyou.preview.render.flow;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Signs of the symbol typefaces, which only their own fonts can show, as signs that all fonts have. */
public final class Symbols {
    /** Latin letters in the order of the Greek ones that stand in their places. */
    private static final String GREEK = "ABGDEZHQIKLMNXOPRVSTUFCYW";

    private static final List<String> PICTORIAL = List.of("wingdings", "webdings", "monotype sorts", "zapf");

    private Symbols() {}

    private static boolean isPictorial(@Nullable String font) {
        String name = font == null ? "" : font.toLowerCase(Locale.ROOT);
        return PICTORIAL.stream().anyMatch(name::startsWith);
    }

    private static boolean isGreek(@Nullable String font) {
        return font != null && font.equalsIgnoreCase("symbol");
    }

    /** A text, of whatever typeface; the words of the usual ones come back as they are. */
    public static String of(String text, @Nullable String font) {
        boolean pictorial = isPictorial(font);
        boolean greek = isGreek(font);
        if (!pictorial && !greek && text.chars().noneMatch(Symbols::isPrivate)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int code = isPrivate(c) ? c & 0xFF : c;
            boolean own = isPrivate(c) || pictorial || greek;
            out.append(!own || code <= ' ' || code > 0xFF ? c : greek ? greek(code) : sign(code));
        }
        return out.toString();
    }

    private static boolean isPrivate(int c) {
        return c >= 0xF000 && c <= 0xF0FF;
    }

    private static char greek(int code) {
        int at = GREEK.indexOf(Character.toUpperCase(code));
        return at >= 0 && code < 0x80
                ? (char) ((code < 'a' ? 0x391 : 0x3B1) + at)
                : switch (code) {
                    case 0xB7 -> '\u2022';
                    case 0xB0 -> '\u00B0';
                    case 0xB1 -> '\u00B1';
                    case 0xA3 -> '\u2264';
                    case 0xB3 -> '\u2265';
                    case 0xB9 -> '\u2260';
                    case 0xB4 -> '\u00D7';
                    case 0xB8 -> '\u00F7';
                    case 0xA5 -> '\u221E';
                    case 0xAE -> '\u2192';
                    case 0xAC -> '\u2190';
                    case 0xDE -> '\u21D2';
                    case 0xE5 -> '\u2211';
                    case 0xD6 -> '\u221A';
                    default -> (char) code;
                };
    }

    private static char sign(int code) {
        return switch (code) {
            case 0x6C -> '\u25CF';
            case 0x6E, 0xA7 -> '\u25A0';
            case 0x6F, 0x70, 0xA8 -> '\u25A1';
            case 0x71 -> '\u2751';
            case 0x72 -> '\u2752';
            case 0x74, 0x75 -> '\u25C6';
            case 0x76 -> '\u2756';
            case 0x9F -> '\u2022';
            case 0xA1 -> '\u25CB';
            case 0xB2 -> '\u25C7';
            case 0xAB -> '\u2605';
            case 0xD8 -> '\u27A2';
            case 0xE0, 0xE8 -> '\u2192';
            case 0xF0 -> '\u21E8';
            case 0xFB, 0x4F -> '\u2717';
            case 0xFC, 0x50 -> '\u2713';
            case 0xFD, 0x54 -> '\u2612';
            case 0xFE, 0x52 -> '\u2611';
            case 0x46 -> '\u261E';
            case 0x28 -> '\u260E';
            case 0x2A -> '\u2709';
            default ->
                code >= 0x8C && code <= 0x95
                        ? (char) (0x2776 + code - 0x8C)
                        : code >= 0x81 && code <= 0x8A ? (char) (0x2460 + code - 0x81) : '\u2022';
        };
    }
}
