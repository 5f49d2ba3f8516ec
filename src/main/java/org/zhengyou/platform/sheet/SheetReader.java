package org.zhengyou.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.zhengyou.platform.sheet.SheetRefused.Reason;

/** Opens a file of rows by what it holds. */
public final class SheetReader {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private SheetReader() {}

    /**
     * Looks the file over (size, unpacked size, document types, encryption) and opens it. Rows are read later.
     *
     * @param name shown as the name of the one sheet of a .csv
     * @throws SheetRefused for any file that is not to be read
     */
    public static SheetFile open(Path file, String name, Limits limits) throws IOException {
        long size = Files.size(file);
        if (size > limits.fileBytes()) {
            throw new SheetRefused(Reason.FILE_TOO_LARGE, limits.fileBytes() >> 20, null);
        }
        if (size == 0) {
            throw new SheetRefused(Reason.EMPTY);
        }
        byte[] head = head(file);
        if (startsWith(head, ZIP)) {
            return openZip(file, limits);
        }
        if (startsWith(head, OLE)) {
            return openOle(file, size, limits);
        }
        return CsvFile.open(file, name, limits);
    }

    private static SheetFile openZip(Path file, Limits limits) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            XlsxGuard.Findings findings = new XlsxGuard(limits).look(zip);
            return XlsxFile.open(file, findings, limits);
        } catch (ZipException e) {
            throw new SheetRefused(Reason.DAMAGED, 0, e);
        }
    }

    private static SheetFile openOle(Path file, long size, Limits limits) throws IOException {
        try (POIFSFileSystem ole = new POIFSFileSystem(file.toFile(), true)) {
            DirectoryNode root = ole.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new SheetRefused(Reason.ENCRYPTED);
            }
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
                throw new SheetRefused(Reason.NOT_A_WORKBOOK);
            }
        } catch (SheetRefused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new SheetRefused(Reason.DAMAGED, 0, e);
        }
        if (size > limits.xlsBytes()) {
            throw new SheetRefused(Reason.FILE_TOO_LARGE, limits.xlsBytes() >> 20, null);
        }
        return XlsFile.open(file, limits);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(8);
        }
    }

    private static boolean startsWith(byte[] head, byte[] mark) {
        return head.length >= mark.length && java.util.Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }
}
