package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.zhengyou.preview.render.flow.Inline;
import org.zhengyou.preview.render.flow.Inline.Words;
import org.zhengyou.preview.render.flow.Paragraph;
import org.zhengyou.preview.render.flow.Part;

/**
 * Takes numbers of pages out of what stands at their heads and feet, with the words around them: our pages end elsewhere than
 * those of the program that wrote the file, so its numbers would be wrong.
 */
final class PageNumbers {
    /** Stands where a number stood. */
    static final String PLACE = "\uFFFC";

    /** A number with "page … of" in Chinese or English, or with dashes or strokes around it; bounded, so that it is quick. */
    private static final Pattern NUMBER = number();

    private PageNumbers() {}

    private static Pattern number() {
        java.util.Properties words = new java.util.Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(PageNumbers.class.getResourceAsStream("/preview/page-numbers.properties")),
                StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String dashes = "-\u2010-\u2015~\u00b7\u2022|/\uff0f";
        return Pattern.compile("(?iU)[" + dashes + ",\uff0c(\uff08\\s]{0,9}(?:" + words.getProperty("before")
                + ")?\\s{0,9}" + PLACE + "\\s{0,9}(?:" + words.getProperty("after") + ")?[" + dashes + ")\uff09]?");
    }

    static List<Part> without(List<Part> parts) {
        List<Part> kept = new ArrayList<>();
        for (Part part : parts) {
            if (!(part instanceof Paragraph paragraph) || !paragraph.text().contains(PLACE)) {
                kept.add(part);
            } else if (paragraph.content().stream().anyMatch(inline -> inline instanceof Inline.Picture)
                    || !bare(paragraph.text()).isBlank()) {
                kept.add(new Paragraph(
                        paragraph.look(),
                        paragraph.marker(),
                        paragraph.content().stream().map(PageNumbers::without).toList()));
            }
        }
        return kept;
    }

    private static Inline without(Inline inline) {
        return inline instanceof Words words ? new Words(bare(words.text()), words.ink()) : inline;
    }

    private static String bare(String text) {
        return NUMBER.matcher(text).replaceAll("");
    }
}
