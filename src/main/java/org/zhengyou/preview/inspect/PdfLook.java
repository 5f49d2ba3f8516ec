package org.zhengyou.preview.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Inspection;
import org.zhengyou.preview.Limits;

/** A PDF that opens without a password and says how many pages it has. */
final class PdfLook {
    /** What is unpacked is kept up to here, in bytes. */
    private static final long MEMORY = 8L << 20;

    private static final long DISK = 512L << 20;

    private PdfLook() {}

    static Inspection look(Path file, Limits limits) {
        try (PDDocument pdf =
                Loader.loadPDF(file.toFile(), "", MemoryUsageSetting.setupMixed(MEMORY, DISK).streamCache)) {
            int pages = pdf.getNumberOfPages();
            if (pages > limits.pages()) {
                throw new FileRefused(Reason.TOO_MANY_PAGES);
            }
            if (pages < 1) {
                throw new FileRefused(Reason.DAMAGED);
            }
            // The first page is looked for, since the tree of pages states what it likes.
            pdf.getPage(0).getMediaBox();
            return new Inspection(FileKind.PDF, title(pdf), pages);
        } catch (InvalidPasswordException e) {
            throw new FileRefused(Reason.ENCRYPTED, e);
        } catch (FileRefused e) {
            throw e;
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new FileRefused(isForSomebody(file) ? Reason.ENCRYPTED : Reason.DAMAGED, e);
        }
    }

    /** Whether only the owner of a certificate can read it, which the library knows no better than as a failure. */
    private static boolean isForSomebody(Path file) {
        Marks marks = Marks.encryptedForCertificates();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                marks.look(buffer, n);
            }
            return marks.found() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable String title(PDDocument pdf) {
        PDDocumentInformation information = pdf.getDocumentInformation();
        return information == null ? null : Titles.line(information.getTitle());
    }
}
