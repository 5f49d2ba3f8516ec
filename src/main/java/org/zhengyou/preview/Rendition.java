package org.zhengyou.preview;

/**
 * What was written to the folder of a rendition: {@code text.txt}, {@code 1.html} to {@code <pages>.html}, and their
 * pictures.
 *
 * @param renderer last part of a message key, or a program's name and version
 * @param pages 1 or more
 */
public record Rendition(String renderer, int pages) {
    /**
     * Content-Security-Policy with which a page of a rendition is to be sent: it stands in a frame of its own, without an
     * origin, and fetches nothing but the pictures beside it. Pages carry their style with them.
     */
    public static final String POLICY =
            "sandbox; default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
}
