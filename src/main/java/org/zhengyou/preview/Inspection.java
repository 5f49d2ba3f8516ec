package org.zhengyou.preview;

import org.jspecify.annotations.Nullable;

/**
 * What a file says of itself before it is rendered.
 *
 * @param kind told from the content
 * @param title as the file states it, one line of at most 200 characters; none where it states none
 * @param pages pages, slides or pictures; 0 where only rendering tells
 */
public record Inspection(FileKind kind, @Nullable String title, int pages) {}
