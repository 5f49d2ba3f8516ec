package org.zhengyou.preview.render;

import java.io.IOException;
import java.nio.file.Path;
import org.zhengyou.preview.FileKind;

/**
 * Makes pages of the files of one family. Runs in the worker only, on files that were looked over; whatever it throws,
 * errors included, refuses that file and nothing else.
 */
public interface Renderer {
    /** Gives pages to {@code out} in their order, the first as soon as it can. */
    void render(Path file, FileKind kind, Output out) throws IOException;
}
