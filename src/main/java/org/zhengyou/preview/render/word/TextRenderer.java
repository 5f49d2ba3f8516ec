package org.zhengyou.preview.render.word;

import java.io.IOException;
import java.nio.file.Path;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.Renderer;

/** Running text of every kind. */
public final class TextRenderer implements Renderer {
    @Override
    public void render(Path file, FileKind kind, Output out) throws IOException {
        switch (kind) {
            case DOCX -> DocxReader.read(file, out);
            case TXT -> PlainReader.read(file, out);
            case MD -> MarkdownReader.read(file, out);
            case DOC, WPS -> DocReader.read(file, out);
            case ODT -> OdtReader.read(file, out);
            case RTF -> RtfReader.read(file, out);
            default -> throw new FileRefused(Reason.UNKNOWN);
        }
    }
}
