package org.zhengyou.preview.inspect;

import org.jspecify.annotations.Nullable;

/** A title as a file states it, fit to be shown. */
final class Titles {
    private static final int MOST = 200;

    private Titles() {}

    static @Nullable String line(@Nullable String stated) {
        if (stated == null) {
            return null;
        }
        StringBuilder line = new StringBuilder();
        stated.codePoints()
                .limit(10 * MOST)
                .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.SURROGATE)
                .forEach(line::appendCodePoint);
        String title = line.toString().strip().replaceAll(" {2,}", " ");
        int end = title.offsetByCodePoints(0, Math.min(MOST, title.codePointCount(0, title.length())));
        return title.isEmpty() ? null : title.substring(0, end);
    }
}
