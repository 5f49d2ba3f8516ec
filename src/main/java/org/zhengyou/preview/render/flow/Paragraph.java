package org.zhengyou.preview.render.flow;

import java.util.List;

/** @param marker number or sign of a list, empty where it is none; it stands in the space before the first line */
public record Paragraph(Look look, String marker, List<Inline> content) implements Part {
    public static Paragraph of(Look look, String text, Ink ink) {
        return new Paragraph(look, "", text.isEmpty() ? List.of() : List.of(new Inline.Words(text, ink)));
    }

    /** Without look; notes are left to their own paragraphs. */
    public String text() {
        StringBuilder out = new StringBuilder();
        if (!marker.isEmpty()) {
            out.append(marker).append(' ');
        }
        for (Inline inline : content) {
            if (inline instanceof Inline.Words words) {
                out.append(words.text());
            }
        }
        return out.toString();
    }

    /** Nothing to see but a line of white. */
    boolean empty() {
        for (Inline inline : content) {
            switch (inline) {
                case Inline.Words words -> {
                    if (!words.text().isEmpty()) {
                        return false;
                    }
                }
                case Inline.Turn turn -> {}
                default -> {
                    return false;
                }
            }
        }
        return marker.isEmpty();
    }

    double largest() {
        double size = 0;
        for (Inline inline : content) {
            if (inline instanceof Inline.Words words && !words.text().isBlank()) {
                size = Math.max(size, words.ink().size());
            }
        }
        if (size == 0) {
            for (Inline inline : content) {
                if (inline instanceof Inline.Words words) {
                    size = Math.max(size, words.ink().size());
                }
            }
        }
        return size == 0 ? Ink.PLAIN.size() : size;
    }
}
