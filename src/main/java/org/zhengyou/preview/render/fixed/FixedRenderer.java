package org.zhengyou.preview.render.fixed;

import java.io.IOException;
import java.nio.file.Path;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.Renderer;

/** Files whose pages are laid out already. */
public final class FixedRenderer implements Renderer {
    @Override
    public void render(Path file, FileKind kind, Output out) throws IOException {
        switch (kind) {
            case PDF -> PdfReader.read(file, out);
            case OFD -> OfdReader.read(file, out);
            default -> throw new FileRefused(Reason.UNKNOWN);
        }
    }
}
