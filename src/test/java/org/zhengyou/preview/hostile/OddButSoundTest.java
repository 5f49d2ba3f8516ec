package org.zhengyou.preview.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.util.LittleEndian;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.Limits;
import org.zhengyou.preview.inspect.Look;

/** What real programs write and strict readers stumble over; each was found among other people's files. */
class OddButSoundTest {
    private static final String OLD = "PUBLIC \"-//OpenOffice.org//DTD Manifest 1.0//EN\" \"Manifest.dtd\">";

    @TempDir
    Path dir;

    @Test
    void settingsOfAPrinterAreNoXmlWhateverTheyBeginWith() throws IOException {
        byte[] settings = "\2\0\0\0\1\0\0\0\17\30\0\0<?xml version=\"1.0\"?><!DOCTYPE plist>"
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] properties = "<root/>".getBytes(StandardCharsets.UTF_16LE);
        Zip zip = Packages.pptx().with("ppt/printerSettings/p1.bin", settings).with("ppt/custom1.bin", properties);
        assertThat(told("a.pptx", zip.bytes())).isEqualTo("PPTX");
    }

    @Test
    void whatAFormsOwnProgramKeepsNeedNotBeSound() throws IOException {
        assertThat(told(
                        "a.ofd",
                        Packages.ofd()
                                .with("Doc_0/Tags/Tag.xml", "<:a xmlns:=\"\">")
                                .bytes()))
                .isEqualTo("OFD");
        assertThat(told(
                        "a.docx",
                        Packages.docx().with("customXml/item1.xml", "<a").bytes()))
                .isEqualTo("DOCX");
        assertThat(told(
                        "a.docx",
                        Packages.docx().with("docProps/core.xml", "<a").bytes()))
                .isEqualTo("DOCX");
        assertThat(told(
                        "a.docx",
                        Packages.docx().with("word/document.xml", "<a").bytes()))
                .isEqualTo("DAMAGED");
        assertThat(told(
                        "a.docx",
                        Packages.docx()
                                .with("customXml/item1.xml", "<a <!ENTITY")
                                .bytes()))
                .isEqualTo("ENTITIES");
    }

    @Test
    void anOldOpenOfficeFileNamesTheTypeOfItsList() throws IOException {
        String list = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
        String type = Packages.HEAD + "\n<!DOCTYPE manifest:manifest ";
        assertThat(told(
                        "a.odt",
                        Packages.odt()
                                .with("META-INF/manifest.xml", type + OLD + list)
                                .bytes()))
                .isEqualTo("ODT");
        String defining = OLD.replace(">", " [<!ENTITY a \"b\">]>");
        assertThat(told(
                        "a.odt",
                        Packages.odt()
                                .with("META-INF/manifest.xml", type + defining + list)
                                .bytes()))
                .isEqualTo("ENTITIES");
        String elsewhere = OLD.replace("Manifest.dtd", "http://127.0.0.1/a.dtd");
        assertThat(told(
                        "a.odt",
                        Packages.odt()
                                .with("META-INF/manifest.xml", type + elsewhere + list)
                                .bytes()))
                .isEqualTo("ENTITIES");
        assertThat(told(
                        "a.odt",
                        Packages.odt().with("content.xml", type + OLD + list).bytes()))
                .isEqualTo("ENTITIES");
    }

    @Test
    void aPageThatWasPutIntoADocumentNamesItsType() throws IOException {
        String page = "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0//EN' 'http://127.0.0.1/a.dtd'><html></html>";
        assertThat(told("a.docx", Packages.docx().with("word/chunk.htm", page).bytes()))
                .isEqualTo("DOCX");
        assertThat(told("a.docx", Packages.docx().with("word/chunk.xml", page).bytes()))
                .isEqualTo("ENTITIES");
    }

    @Test
    void encryptedPartsAreEncryptedAndNotBroken() throws IOException {
        String list = "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><m:file-entry"
                + " m:full-path=\"content.xml\"><m:encryption-data/></m:file-entry></m:manifest>";
        Zip zip = Packages.odt()
                .with("content.xml", new byte[] {(byte) 0xF1, 2, 3, 4, 5, 6, 7, 8})
                .with("META-INF/manifest.xml", Packages.HEAD + list);
        assertThat(told("a.odt", zip.bytes())).isEqualTo("ENCRYPTED");
    }

    @Test
    void theMainPartsTypeMayBeThatOfAllPartsAndNamesMayHaveCapitals() throws IOException {
        String main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
        String usual = Packages.types("word/document.xml", main, "")
                .replaceFirst("ContentType=\"application/xml\"", "ContentType=\"" + main + "\"")
                .replaceAll("<Override[^>]*>", "");
        assertThat(usual).doesNotContain("Override");
        assertThat(told(
                        "a.docx",
                        Packages.docx().with("[Content_Types].xml", usual).bytes()))
                .isEqualTo("DOCX");
        String capitals = Packages.types("Word/Document.xml", main, "");
        assertThat(told(
                        "a.docx",
                        Packages.docx().with("[Content_Types].xml", capitals).bytes()))
                .isEqualTo("DOCX");
    }

    @Test
    void slidesThatAreOpenedAsAShowAreSlides() throws IOException {
        String show = "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml";
        Zip zip = Packages.docx()
                .with("ppt/presentation.xml", Packages.HEAD + "<a/>")
                .with("[Content_Types].xml", Packages.types("ppt/presentation.xml", show, ""));
        assertThat(told("a.ppsx", zip.bytes())).isEqualTo("PPTX");
    }

    @ParameterizedTest
    @CsvSource({"'',PDF", "secret,ENCRYPTED"})
    void aPdfThatOnlyForbidsChangesIsReadAndOneWithAPasswordIsEncrypted(String password, String expected)
            throws IOException {
        for (int bits : new int[] {128, 256}) {
            try (PDDocument pdf = Loader.loadPDF(GoodFiles.pdf())) {
                StandardProtectionPolicy policy =
                        new StandardProtectionPolicy("owner", password, new AccessPermission());
                policy.setEncryptionKeyLength(bits);
                policy.setPreferAES(true);
                pdf.protect(policy);
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                pdf.save(out);
                assertThat(told("a.pdf", out.toByteArray())).isEqualTo(expected);
            }
        }
    }

    @Test
    void aPdfForTheOwnersOfCertificatesIsEncrypted() throws IOException {
        StringBuilder pdf = new StringBuilder("%PDF-1.6\n");
        StringBuilder table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (String object : new String[] {
            "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n",
            "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n",
            "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n",
            "4 0 obj<</Filter/Adobe.PubSec/SubFilter/adbe.pkcs7.s5/V 4/R 4/Length 128>>endobj\n"
        }) {
            table.append(String.format("%010d 00000 n \n", pdf.length()));
            pdf.append(object);
        }
        int at = pdf.length();
        pdf.append(table).append("trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>\nstartxref\n");
        pdf.append(at).append("\n%%EOF\n");
        assertThat(told("a.pdf", pdf.toString().getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("ENCRYPTED");
    }

    /** As Excel writes for every sheet once its editor was opened, and what hides or runs something. */
    @ParameterizedTest
    @CsvSource({"'',0,XLS", "Option Explicit,1,XLS", "Sub a(),3,MACROS", "'',3,MACROS"})
    void aModuleWithoutALineOfCodeIsNoMacro(String source, int compiled, String expected) throws IOException {
        byte[] text = packed(("Attribute VB_Name = \"Sheet1\"\r\n" + source).getBytes(StandardCharsets.ISO_8859_1));
        byte[] module = new byte[200 + text.length];
        LittleEndian.putInt(module, 0x19, 20);
        LittleEndian.putUShort(module, 0x3C + 20, 0xCAFE);
        LittleEndian.putUShort(module, 0x3C + 24, compiled);
        System.arraycopy(text, 0, module, 200, text.length);
        Map<String, byte[]> streams = new HashMap<>();
        streams.put("_VBA_PROJECT_CUR/VBA/Sheet1", module);
        streams.put("_VBA_PROJECT_CUR/VBA/dir", packed(directory()));
        assertThat(told("a.xls", GoodFiles.ole(GoodFiles.xls(), streams))).isEqualTo(expected);
        streams.put("_VBA_PROJECT_CUR/VBA/__SRP_0", new byte[64]);
        assertThat(told("a.xls", GoodFiles.ole(GoodFiles.xls(), streams))).isEqualTo("MACROS");
    }

    private static byte[] directory() {
        byte[] name = "Sheet1".getBytes(StandardCharsets.ISO_8859_1);
        byte[] records = new byte[6 + 2 + 6 + name.length + 6 + 4];
        LittleEndian.putUShort(records, 0, 0x03);
        LittleEndian.putInt(records, 2, 2);
        LittleEndian.putUShort(records, 6, 936);
        LittleEndian.putUShort(records, 8, 0x1A);
        LittleEndian.putInt(records, 10, name.length);
        System.arraycopy(name, 0, records, 14, name.length);
        LittleEndian.putUShort(records, 14 + name.length, 0x31);
        LittleEndian.putInt(records, 16 + name.length, 4);
        LittleEndian.putInt(records, 20 + name.length, 200);
        return records;
    }

    /** In the form in which such streams are packed, everything being literal. */
    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int size = plain.length + (plain.length + 7) / 8;
        out.write(1);
        out.write(size - 1 & 0xFF);
        out.write(size - 1 >> 8 | 0xB0);
        for (int i = 0; i < plain.length; i++) {
            if (i % 8 == 0) {
                out.write(0);
            }
            out.write(plain[i]);
        }
        return out.toByteArray();
    }

    private String told(String name, byte[] content) throws IOException {
        Path file = Files.write(dir.resolve(name), content);
        try {
            FileKind kind = Look.at(file, name.substring(name.indexOf('.') + 1), Limits.DEFAULT)
                    .kind();
            return kind.name();
        } catch (FileRefused e) {
            return e.reason().name();
        }
    }
}
