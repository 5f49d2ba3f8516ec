package org.zhengyou.preview.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Inspection;
import org.zhengyou.preview.Limits;

/** The first look at a file: what it is by its content, and whether it is taken. Runs in the worker. */
public final class Look {
    private static final Set<String> MARKDOWN = Set.of("md", "markdown");

    private Look() {}

    /**
     * @param ending of the file's name, without the dot
     * @throws FileRefused for every file that is not taken
     */
    public static Inspection at(Path file, String ending, Limits limits) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new FileRefused(Reason.EMPTY);
        }
        if (size > limits.fileBytes()) {
            throw new FileRefused(Reason.TOO_LARGE);
        }
        if (TextFile.charset(file).isEmpty()) {
            throw new FileRefused(Reason.UNKNOWN);
        }
        FileKind kind = MARKDOWN.contains(ending.toLowerCase(Locale.ROOT)) ? FileKind.MD : FileKind.TXT;
        return new Inspection(kind, null, 0);
    }
}
