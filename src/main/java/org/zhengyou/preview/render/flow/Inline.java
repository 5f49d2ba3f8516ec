package org.zhengyou.preview.render.flow;

import java.util.List;

/** What stands in a line. */
public sealed interface Inline {
    /** @param text may hold line breaks and tabs */
    record Words(String text, Ink ink) implements Inline {}

    /**
     * @param file as the output named it
     * @param width in points, as is the height
     */
    record Picture(String file, double width, double height, String words) implements Inline {}

    /**
     * @param mark what stands in the text
     * @param late shown behind the whole text and not below its page
     */
    record Note(String mark, List<Paragraph> body, boolean late) implements Inline {}

    /** Here the program that wrote the file had a new page. */
    record Turn() implements Inline {}
}
