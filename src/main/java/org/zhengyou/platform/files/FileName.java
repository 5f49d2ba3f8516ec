package org.zhengyou.platform.files;

import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.form.Typed;

/** The name of a file as somebody sent it, made fit to keep and to send back; letters of every script stay. */
public final class FileName {
    /** In characters as people count them. */
    public static final int MOST = 120;

    private static final String UNNAMED = "file";

    private FileName() {}

    /**
     * Folders, control characters and those that turn the reading direction are taken off; the ending survives when the
     * name is too long.
     */
    public static String of(@Nullable String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String visible = name.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String line = Typed.line(visible);
        if (line == null || line.matches("\\.+")) {
            return UNNAMED;
        }
        int dot = line.lastIndexOf('.');
        String ending = dot > 0 && line.length() - dot <= 10 ? line.substring(dot) : "";
        return Typed.length(line) <= MOST
                ? line
                : Typed.first(line.substring(0, line.length() - ending.length()), MOST - Typed.length(ending)) + ending;
    }
}
