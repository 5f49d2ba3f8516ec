package org.zhengyou.preview.hostile;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.zhengyou.preview.FileKind;

/** One small sound file of each kind, in memory. */
final class GoodFiles {
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    private GoodFiles() {}

    static Map<FileKind, byte[]> all() throws IOException {
        Map<FileKind, byte[]> all = new LinkedHashMap<>();
        all.put(FileKind.DOCX, Packages.docx().bytes());
        all.put(FileKind.XLSX, Packages.xlsx().bytes());
        all.put(FileKind.PPTX, Packages.pptx().bytes());
        all.put(FileKind.ODT, Packages.odt().bytes());
        all.put(FileKind.ODS, Packages.ods().bytes());
        all.put(FileKind.ODP, Packages.odp().bytes());
        all.put(FileKind.OFD, Packages.ofd().bytes());
        all.put(FileKind.PDF, pdf());
        all.put(FileKind.TXT, "text\n".repeat(100).getBytes(StandardCharsets.UTF_8));
        all.put(FileKind.MD, "# text\n\n- a\n- b\n".getBytes(StandardCharsets.UTF_8));
        all.put(FileKind.RTF, "{\\rtf1\\ansi text\\par}".getBytes(StandardCharsets.UTF_8));
        all.put(FileKind.XLS, xls());
        all.put(FileKind.PPT, ppt());
        for (FileKind kind : new FileKind[] {FileKind.PNG, FileKind.JPEG, FileKind.GIF, FileKind.BMP, FileKind.TIFF}) {
            all.put(kind, image(kind.name()));
        }
        all.put(FileKind.WEBP, Base64.getDecoder().decode(WEBP));
        return all;
    }

    static byte[] pdf() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    static byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("a").createRow(0).createCell(0).setCellValue("text");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    static byte[] ppt() throws IOException {
        try (HSLFSlideShow show = new HSLFSlideShow()) {
            show.createSlide().addTitle().setText("text");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            show.write(out);
            return out.toByteArray();
        }
    }

    /** With streams put into an OLE2 file by their paths; folders in paths are made. */
    static byte[] ole(byte[] from, Map<String, byte[]> streams) throws IOException {
        try (POIFSFileSystem ole =
                from.length == 0 ? new POIFSFileSystem() : new POIFSFileSystem(new ByteArrayInputStream(from))) {
            for (var stream : streams.entrySet()) {
                var folder = ole.getRoot();
                String[] path = stream.getKey().split("/", -1);
                for (int i = 0; i < path.length - 1; i++) {
                    folder = (org.apache.poi.poifs.filesystem.DirectoryNode)
                            (folder.hasEntryCaseInsensitive(path[i])
                                    ? folder.getEntryCaseInsensitive(path[i])
                                    : folder.createDirectory(path[i]));
                }
                folder.createDocument(path[path.length - 1], new ByteArrayInputStream(stream.getValue()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ole.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static byte[] image(String format) throws IOException {
        BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().fillRect(2, 2, 9, 9);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (!ImageIO.write(image, format, out)) {
            throw new IOException(format);
        }
        return out.toByteArray();
    }
}
