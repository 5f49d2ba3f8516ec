package org.zhengyou.preview.render.sheet;

import java.io.IOException;
import java.nio.file.Path;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.Renderer;

/** Tables of every kind. */
public final class SheetRenderer implements Renderer {
    @Override
    public void render(Path file, FileKind kind, Output out) throws IOException {
        switch (kind) {
            case XLSX -> XlsxReader.read(file, out);
            case ODS -> OdsReader.read(file, out);
            default -> XlsReader.read(file, out);
        }
    }
}
