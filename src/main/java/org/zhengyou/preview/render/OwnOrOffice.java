package org.zhengyou.preview.render;

import java.io.IOException;
import java.nio.file.Path;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.fixed.Office;

/** Our own reader, and LibreOffice, where it is there, for what that one cannot read at all. */
record OwnOrOffice(Renderer own) implements Renderer {
    @Override
    public void render(Path file, FileKind kind, Output out) throws IOException {
        try {
            own.render(file, kind, out);
        } catch (FileRefused e) {
            boolean unread = e.reason() == Reason.UNKNOWN || e.reason() == Reason.DAMAGED;
            if (!unread || !untouched(kind, out)) {
                throw e;
            }
            Office.render(file, kind, out);
        } catch (IOException | RuntimeException e) {
            if (!untouched(kind, out)) {
                throw e;
            }
            Office.render(file, kind, out);
        }
    }

    private static boolean untouched(FileKind kind, Output out) {
        return out.pages() == 0 && out.characters() == 0 && Office.knows(kind);
    }
}
