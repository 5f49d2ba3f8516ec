package org.zhengyou.preview.render;

import java.io.IOException;
import java.nio.file.Path;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.fixed.Office;

/**
 * Our own reader, and LibreOffice, where it is there, for what that one cannot read at all; or the other way round, where
 * the installation wants LibreOffice's pages.
 */
record OwnOrOffice(Renderer own) implements Renderer {
    @Override
    public void render(Path file, FileKind kind, Output out) throws IOException {
        if (!Office.comesFirst(kind)) {
            ownFirst(file, kind, out);
        } else if (!byOffice(file, kind, out)) {
            own.render(file, kind, out);
        }
    }

    /** False where it made nothing. */
    private static boolean byOffice(Path file, FileKind kind, Output out) throws IOException {
        String unasked = out.renderer();
        try {
            Office.render(file, kind, out);
            return true;
        } catch (IOException | RuntimeException e) {
            if (!untouched(out)) {
                throw e;
            }
            out.renderer(unasked);
            return false;
        }
    }

    private void ownFirst(Path file, FileKind kind, Output out) throws IOException {
        try {
            own.render(file, kind, out);
        } catch (FileRefused e) {
            boolean unread = e.reason() == Reason.UNKNOWN || e.reason() == Reason.DAMAGED;
            if (!unread || !(untouched(out) && Office.knows(kind))) {
                throw e;
            }
            Office.render(file, kind, out);
        } catch (IOException | RuntimeException e) {
            if (!(untouched(out) && Office.knows(kind))) {
                throw e;
            }
            Office.render(file, kind, out);
        }
    }

    private static boolean untouched(Output out) {
        return out.pages() == 0 && out.characters() == 0;
    }
}
