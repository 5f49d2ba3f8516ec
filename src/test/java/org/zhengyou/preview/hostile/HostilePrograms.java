package org.zhengyou.preview.hostile;

import static org.zhengyou.preview.hostile.Hostile.refused;
import static org.zhengyou.preview.hostile.Hostile.tamed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.zhengyou.preview.FileRefused.Reason;

/** Files with programs in them, files under a password, and files that want something fetched. */
final class HostilePrograms {
    private static final String MACRO = "application/vnd.ms-office.vbaProject";

    private final String address;
    private final List<Hostile> all = new ArrayList<>();

    private HostilePrograms(String address) {
        this.address = address;
    }

    static List<Hostile> all(String address) throws IOException {
        HostilePrograms made = new HostilePrograms(address);
        made.macros();
        made.passwords();
        made.outside();
        return made.all;
    }

    private void macros() throws IOException {
        byte[] vba = GoodFiles.ole(new byte[0], Map.of("VBA/_VBA_PROJECT", new byte[64], "VBA/dir", new byte[64]));
        for (String name : List.of(
                "word/vbaProject.bin",
                "word/media/image1.png",
                "docProps/thumbnail.jpeg",
                "word/x",
                "customXml/item1.xml")) {
            all.add(refused(
                    "program-as-" + name.replaceAll("\\W", "-") + ".docx",
                    Packages.docx().with(name, vba).bytes(),
                    Reason.MACROS));
        }
        for (String type : List.of(
                "word.document",
                "word.template",
                "excel.sheet",
                "excel.addin",
                "powerpoint.presentation",
                "powerpoint.slideshow")) {
            all.add(refused(
                    type + ".docx",
                    Packages.docx()
                            .with(
                                    "[Content_Types].xml",
                                    Packages.types(
                                            "word/document.xml",
                                            "application/vnd.ms-" + type + ".macroEnabled.main+xml",
                                            ""))
                            .bytes(),
                    Reason.MACROS));
        }
        all.add(refused(
                "declared.docx",
                Packages.docx()
                        .with("word/a.dat", "x")
                        .with(
                                "[Content_Types].xml",
                                Packages.types(
                                        "word/document.xml",
                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                        "<Override PartName=\"/word/a.dat\" ContentType=\"" + MACRO + "\"/>"))
                        .bytes(),
                Reason.MACROS));
        all.add(refused(
                "macro-sheet.xlsx",
                Packages.xlsx().with("xl/macrosheets/sheet1.xml", "<a/>").bytes(),
                Reason.MACROS));
        all.add(refused(
                "inside.pptx",
                Packages.pptx()
                        .with(
                                "ppt/embeddings/a.xlsm",
                                Packages.xlsx().with("xl/vbaProject.bin", vba).bytes())
                        .bytes(),
                Reason.MACROS));
        all.add(refused(
                "basic.odt",
                Packages.odt().with("Basic/Standard/Module1.xml", "<a/>").bytes(),
                Reason.MACROS));
        all.add(refused(
                "python.ods",
                Packages.ods().with("Scripts/python/a.py", "import os").bytes(),
                Reason.MACROS));
        all.add(tamed(
                "no-basic.odt",
                Packages.odt().with("Basic/script-lc.xml", "<a/>").bytes()));
        Map<String, byte[]> streams = Map.of("_VBA_PROJECT_CUR/VBA/dir", new byte[64]);
        all.add(tamed("project-without-code.xls", GoodFiles.ole(GoodFiles.xls(), streams)));
        streams = Map.of("_VBA_PROJECT_CUR/VBA/dir", new byte[64], "_VBA_PROJECT_CUR/VBA/Module1", new byte[64]);
        all.add(refused("program.xls", GoodFiles.ole(GoodFiles.xls(), streams), Reason.MACROS));
        all.add(refused("program.ppt", GoodFiles.ole(GoodFiles.ppt(), streams), Reason.MACROS));
        // Compiled code whose source was taken out, a form, and a project that is no folder.
        for (String path : new String[] {"Macros/VBA/__SRP_0", "Macros/UserForm1/f", "_VBA_PROJECT"}) {
            Map<String, byte[]> word = Map.of("WordDocument", new byte[4096], path, new byte[64]);
            all.add(refused(
                    "program" + path.replace('/', '-') + ".doc", GoodFiles.ole(new byte[0], word), Reason.MACROS));
        }
        byte[] macroSheet = GoodFiles.xls();
        for (int i = 0; i + 10 < macroSheet.length; i++) {
            // The record that names a sheet; its sixth byte says what kind of sheet.
            if (macroSheet[i] == (byte) 0x85
                    && macroSheet[i + 1] == 0
                    && macroSheet[i + 3] == 0
                    && macroSheet[i + 2] == 9) {
                macroSheet[i + 9] = 1;
            }
        }
        all.add(refused("macro-sheet.xls", macroSheet, Reason.MACROS));
    }

    private void passwords() throws IOException {
        for (EncryptionMode mode : List.of(EncryptionMode.agile, EncryptionMode.standard)) {
            try (POIFSFileSystem ole = new POIFSFileSystem()) {
                var encryptor = new EncryptionInfo(mode).getEncryptor();
                encryptor.confirmPassword("secret");
                try (var out = encryptor.getDataStream(ole)) {
                    out.write(Packages.docx().bytes());
                } catch (java.security.GeneralSecurityException e) {
                    throw new IOException(e);
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ole.writeFilesystem(out);
                all.add(refused("password-" + mode + ".docx", out.toByteArray(), Reason.ENCRYPTED));
            }
        }
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("x");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            all.add(refused("password.xls", out.toByteArray(), Reason.ENCRYPTED));
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        byte[] word = new byte[4096];
        word[0] = (byte) 0xEC;
        word[1] = (byte) 0xA5;
        word[11] = 1;
        all.add(refused("password.doc", GoodFiles.ole(new byte[0], Map.of("WordDocument", word)), Reason.ENCRYPTED));
        for (String user : List.of("secret", "")) {
            try (PDDocument pdf = Loader.loadPDF(GoodFiles.pdf())) {
                pdf.protect(new StandardProtectionPolicy("owner", user, new AccessPermission()));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                pdf.save(out);
                all.add(
                        user.isEmpty()
                                ? tamed("restricted.pdf", out.toByteArray())
                                : refused("password.pdf", out.toByteArray(), Reason.ENCRYPTED));
            }
        }
        String manifest =
                new String(Packages.odt().part("META-INF/manifest.xml"), java.nio.charset.StandardCharsets.UTF_8);
        all.add(refused(
                "password-parts.odt",
                Packages.odt()
                        .with(
                                "META-INF/manifest.xml",
                                manifest.replace(
                                        "</manifest:manifest>",
                                        "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
                                                + "</manifest:manifest>"))
                        .bytes(),
                Reason.ENCRYPTED));
        all.add(refused(
                "password.ofd", Packages.ofd().with("Encryptions.xml", "<a/>").bytes(), Reason.ENCRYPTED));
    }

    private void outside() {
        String picture = "<w:p><w:r><w:drawing><wp:inline xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/"
                + "wordprocessingDrawing\"><wp:extent cx=\"9000\" cy=\"9000\"/><a:graphic xmlns:a=\"" + Packages.DRAWING
                + "\"><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic xmlns:pic=\""
                + "http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:blipFill><a:blip r:link=\"rId1\"/>"
                + "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>";
        for (String type :
                List.of("image", "attachedTemplate", "hyperlink", "aFChunk", "oleObject", "subDocument", "frame")) {
            String relation = Packages.relation("rId1", type, address + "/" + type, true);
            String layout = Packages.relation("rId9", "slideLayout", "../slideLayouts/slideLayout7.xml", false);
            String link = "<w:p><w:hyperlink r:id=\"rId1\"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>";
            all.add(tamed(
                    "outside-" + type + ".docx",
                    Packages.docx(type.equals("image") ? picture : link)
                            .with("word/_rels/document.xml.rels", Packages.relations(relation))
                            .bytes()));
            all.add(tamed(
                    "outside-" + type + ".pptx",
                    Packages.pptx()
                            .with("ppt/slides/_rels/slide1.xml.rels", Packages.relations(relation, layout))
                            .bytes()));
        }
        for (String scheme : List.of("file:///etc/passwd", "\\\\127.0.0.1\\share\\x", "javascript:alert(1)")) {
            all.add(tamed(
                    "scheme-" + scheme.substring(0, 4).replaceAll("\\W", "-") + ".docx",
                    Packages.docx("<w:p><w:hyperlink r:id=\"rId1\"><w:r><w:t>x</w:t></w:r></w:hyperlink></w:p>")
                            .with(
                                    "word/_rels/document.xml.rels",
                                    Packages.relations(Packages.relation("rId1", "hyperlink", scheme, true)))
                            .bytes()));
        }
        all.add(tamed(
                "field.docx",
                Packages.docx(
                                "<w:p><w:fldSimple w:instr=\"INCLUDEPICTURE " + address
                                        + "/a.png\"><w:r><w:t>x</w:t></w:r></w:fldSimple><w:fldSimple w:instr=\"DDEAUTO c:\\\\x\\\\cmd.exe\"/></w:p>")
                        .bytes()));
        all.add(tamed(
                "external.xlsx",
                Packages.xlsx("<row r=\"1\"><c r=\"A1\"><f>'" + address + "/[a.xlsx]b'!A1</f><v>1</v></c>"
                                + "<c r=\"B1\"><f>WEBSERVICE(\"" + address
                                + "\")</f><v>1</v></c><c r=\"C1\"><f>cmd|'/c calc'!A0</f></c></row>")
                        .with(
                                "xl/externalLinks/_rels/a.xml.rels",
                                Packages.relations(
                                        Packages.relation("rId1", "externalLinkPath", address + "/a.xlsx", true)))
                        .bytes()));
        for (String kind : List.of("text", "presentation")) {
            String frame = "<draw:frame><draw:image xlink:href=\"" + address + "/a.png\"/></draw:frame>";
            all.add(tamed(
                    "outside-picture-" + kind + ".odt",
                    Packages.odf(
                                    kind,
                                    kind.equals("text")
                                            ? "<text:p>" + frame + "</text:p>"
                                            : "<draw:page>" + frame + "</draw:page>")
                            .bytes()));
        }
        all.add(tamed(
                "outside-section.odt",
                Packages.odf(
                                "text",
                                "<text:section><text:section-source xlink:href=\"" + address
                                        + "/a.odt\"/></text:section>")
                        .bytes()));
        all.add(tamed(
                "drawing.docx",
                Packages.docx(picture.replace("r:link", "r:embed"))
                        .with("word/media/a.svg", HostileTexts.svg(address))
                        .with(
                                "word/_rels/document.xml.rels",
                                Packages.relations(Packages.relation("rId1", "image", "media/a.svg", false)))
                        .bytes()));
    }
}
