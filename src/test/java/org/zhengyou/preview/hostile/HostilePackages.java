package org.zhengyou.preview.hostile;

import static org.zhengyou.preview.hostile.Hostile.refused;
import static org.zhengyou.preview.hostile.Hostile.tamed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.zhengyou.preview.FileRefused.Reason;

/** Bombs, archives in archives, and definitions, in packages of every family. */
final class HostilePackages {
    private static final Map<String, List<String>> PARTS = Map.of(
            "docx",
                    List.of(
                            "[Content_Types].xml",
                            "_rels/.rels",
                            "word/document.xml",
                            "word/styles.xml",
                            "docProps/core.xml"),
            "xlsx",
                    List.of(
                            "xl/workbook.xml",
                            "xl/worksheets/sheet1.xml",
                            "xl/sharedStrings.xml",
                            "xl/_rels/workbook.xml.rels"),
            "pptx", List.of("ppt/presentation.xml", "ppt/slides/slide1.xml", "ppt/theme/theme1.xml"),
            "odt", List.of("content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"),
            "ofd", List.of("OFD.xml", "Doc_0/Document.xml", "Doc_0/Pages/Page_0/Content.xml"));

    private static final boolean LONG = Boolean.getBoolean("long");

    private final String address;
    private final Random random;
    private final List<Hostile> all = new ArrayList<>();

    private HostilePackages(String address, Random random) {
        this.address = address;
        this.random = random;
    }

    /** @param address of a server that must never be called */
    static List<Hostile> all(String address, Random random) throws IOException {
        HostilePackages made = new HostilePackages(address, random);
        made.bombs();
        made.archives();
        made.definitions();
        return made.all;
    }

    private void bombs() {
        byte[] zeros = new byte[40 * 1024 * 1024];
        byte[] blanks = ("<a>" + " ".repeat(20 * 1024 * 1024) + "</a>").getBytes(StandardCharsets.UTF_8);
        Packages.FAMILIES.forEach((ending, family) -> {
            all.add(refused(
                    "bomb-media." + ending,
                    family.get().with("media/image1.png", zeros).bytes(),
                    Reason.BOMB));
            all.add(refused(
                    "bomb-part." + ending,
                    family.get().with("more/part.xml", blanks).bytes(),
                    Reason.BOMB));
        });
        Zip many = Packages.docx();
        for (int i = 0; i < 20_001; i++) {
            many.with("word/media/" + i, "");
        }
        all.add(refused("many-parts.docx", many.bytes(), Reason.BOMB));
        all.add(refused(
                "overlapping.docx",
                HostileDirectories.overlapping(
                        Packages.docx().with("word/a", noise(5000)).bytes()),
                Reason.BOMB,
                Reason.DAMAGED));
        all.add(tamed("cells.xlsx", Packages.xlsx(cells(LONG ? 100_000 : 3_000)).bytes()));
        all.add(refused(
                "cells-short.xlsx",
                Packages.xlsx("<row>" + "<c/>".repeat(2_100_000) + "</row>").bytes(),
                Reason.BOMB,
                Reason.TOO_MANY_CELLS));
        all.add(tamed(
                "far-cell.xlsx",
                Packages.xlsx("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
                        .bytes()));
        all.add(tamed(
                "repeated.ods",
                Packages.odf(
                                "spreadsheet",
                                "<table:table table:name=\"a\"><table:table-row"
                                        + " table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\">"
                                        + "<text:p>x</text:p></table:table-cell></table:table-row></table:table>")
                        .bytes()));
        all.add(tamed(
                "spaces.odt",
                Packages.odf("text", "<text:p>x<text:s text:c=\"2000000000\"/>y</text:p>")
                        .bytes()));
        all.add(tamed(
                "deep.docx",
                Packages.docx("<w:sdt><w:sdtContent>".repeat(20_000) + "<w:p/>"
                                + "</w:sdtContent></w:sdt>".repeat(20_000))
                        .bytes()));
        all.add(tamed(
                "deep-tables.docx",
                Packages.docx("<w:tbl><w:tr><w:tc>".repeat(3_000) + "<w:p/>" + "</w:tc></w:tr></w:tbl>".repeat(3_000))
                        .bytes()));
        all.add(tamed(
                "deep.pptx",
                Packages.pptx("<p:grpSp>".repeat(5_000) + "</p:grpSp>".repeat(5_000))
                        .bytes()));
        all.add(tamed(
                "deep.odt",
                Packages.odf("text", "<text:span>".repeat(50_000) + "</text:span>".repeat(50_000))
                        .bytes()));
        all.add(tamed(
                "wide-grid.docx",
                Packages.docx("<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr>"
                                + "<w:p/></w:tc></w:tr></w:tbl>")
                        .bytes()));
    }

    private void archives() {
        Map<String, byte[]> archives = new LinkedHashMap<>();
        archives.put("zip", new Zip().with("a.txt", "x").bytes());
        archives.put("rar", "Rar!\u001A\7\1\0".getBytes(StandardCharsets.ISO_8859_1));
        archives.put("7z", "7z\u00BC\u00AF'\u001C\0\4".getBytes(StandardCharsets.ISO_8859_1));
        archives.put("gz", "\u001F\u008B\b\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        archives.put("bz2", "BZh91AY&SYx".getBytes(StandardCharsets.ISO_8859_1));
        archives.put("xz", "\u00FD7zXZ\0\0".getBytes(StandardCharsets.ISO_8859_1));
        archives.put("cab", "MSCF\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
        archives.put("tar", ("a".repeat(257) + "ustar\0").getBytes(StandardCharsets.ISO_8859_1));
        archives.forEach((ending, archive) -> {
            all.add(refused(
                    ending + "-inside.docx",
                    Packages.docx().with("word/media/image1.png", archive).bytes(),
                    Reason.NESTED_ARCHIVE));
            all.add(refused("plain." + ending, archive, Reason.UNKNOWN));
        });
        byte[] inner = Packages.docx().bytes();
        for (int i = 0; i < 5; i++) {
            inner = Packages.docx().with("word/embeddings/a.docx", inner).bytes();
        }
        all.add(refused("russian-doll.docx", inner, Reason.NESTED_ARCHIVE));
        all.add(tamed(
                "workbook-inside.pptx",
                Packages.pptx()
                        .with("ppt/embeddings/a.xlsx", Packages.xlsx().bytes())
                        .bytes()));
        all.add(refused(
                "bomb-inside.docx",
                Packages.docx()
                        .with(
                                "word/embeddings/a.xlsx",
                                Packages.xlsx().with("xl/x", new byte[12 << 20]).bytes())
                        .bytes(),
                Reason.BOMB));
        all.add(refused(
                "two-families.docx",
                Packages.docx()
                        .with("mimetype", "application/vnd.oasis.opendocument.text")
                        .with("content.xml", "<a/>")
                        .bytes(),
                Reason.UNKNOWN));
        all.add(refused(
                "two-kinds.docx",
                Packages.docx()
                        .with("xl/workbook.xml", "<a/>")
                        .with(
                                "[Content_Types].xml",
                                Packages.types(
                                        "word/document.xml",
                                        "application/vnd.openxmlformats-officedocument.wordprocessingml"
                                                + ".document.main+xml",
                                        "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd"
                                                + ".openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"))
                        .bytes(),
                Reason.UNKNOWN));
        all.add(refused(
                "program.jar",
                new Zip().with("META-INF/MANIFEST.MF", "Main-Class: A").bytes(),
                Reason.UNKNOWN));
        all.add(refused(
                "self-extracting.docx",
                Zip.joined(
                        "MZ\0\0".getBytes(StandardCharsets.ISO_8859_1),
                        Packages.docx().bytes()),
                Reason.NESTED_ARCHIVE,
                Reason.UNKNOWN));
    }

    private void definitions() {
        String file = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>";
        String far = "<!DOCTYPE a SYSTEM \"" + address + "/a.dtd\"><a/>";
        String laughs = "<!DOCTYPE a [<!ENTITY b \"" + "x".repeat(1000) + "\"><!ENTITY c \"" + "&b;".repeat(100)
                + "\"><!ENTITY d \"" + "&c;".repeat(100) + "\">]><a>&d;</a>";
        String parameter = "<!DOCTYPE a [<!ENTITY % p SYSTEM \"" + address + "/p.dtd\"> %p;]><a/>";
        List<String> harms = List.of(file, far, laughs, parameter);
        PARTS.forEach((ending, parts) -> {
            for (String part : parts) {
                String harm = harms.get(random.nextInt(harms.size()));
                all.add(refused(
                        "entities-" + part.replaceAll("\\W", "-") + "." + ending,
                        Packages.FAMILIES
                                .get(ending)
                                .get()
                                .with(part, Packages.HEAD + harm)
                                .bytes(),
                        Reason.ENTITIES));
            }
            String part = parts.getLast();
            byte[] wide =
                    ("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + far).getBytes(StandardCharsets.UTF_16LE);
            all.add(refused(
                    "entities-wide." + ending,
                    Packages.FAMILIES.get(ending).get().with(part, wide).bytes(),
                    Reason.ENTITIES));
            all.add(refused(
                    "entities-behind-comment." + ending,
                    Packages.FAMILIES
                            .get(ending)
                            .get()
                            .with(part, Packages.HEAD + "<!--" + "x".repeat(100_000) + "-->" + file)
                            .bytes(),
                    Reason.ENTITIES));
        });
        all.add(refused(
                "entities-drawing.docx",
                Packages.docx().with("word/media/a.svg", far).bytes(),
                Reason.ENTITIES));
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private String cells(int count) {
        StringBuilder cells = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < count; i++) {
            cells.append("<c><v>").append(random.nextInt()).append("</v></c>");
        }
        return cells.append("</row>").toString();
    }
}
