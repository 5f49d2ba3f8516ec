package org.zhengyou.preview;

/**
 * What was written to the folder of a rendition: {@code text.txt}, {@code 1.html} to {@code <pages>.html}, and their
 * pictures.
 *
 * @param renderer last part of a message key, or a program's name and version
 * @param pages 1 or more
 */
public record Rendition(String renderer, int pages) {}
