package org.zhengyou.preview.hostile;

import static org.zhengyou.preview.hostile.Hostile.refused;
import static org.zhengyou.preview.hostile.Hostile.tamed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.zhengyou.preview.FileRefused.Reason;

/** Texts that would be pages, formulas, letters or programs elsewhere, and PDFs written by hand. */
final class HostileTexts {
    private static final boolean LONG = Boolean.getBoolean("long");

    private final String address;
    private final List<Hostile> all = new ArrayList<>();

    private HostileTexts(String address) {
        this.address = address;
    }

    static List<Hostile> all(String address) {
        HostileTexts made = new HostileTexts(address);
        made.markup();
        made.formulas();
        made.encodings();
        made.rich();
        made.pdfs();
        return made.all;
    }

    static String svg(String address) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" onload=\"alert(1)\">"
                + "<script>fetch('" + address + "')</script><image xlink:href=\"" + address + "/a.png\" width=\"9\"/>"
                + "<foreignObject><iframe src=\"" + address + "\"/></foreignObject><a href=\"javascript:alert(1)\">"
                + "<text>x</text></a><style>@import url(" + address + ")</style><rect fill=\"url(" + address + "#a)\"/>"
                + "<use href=\"" + address + "/a.svg#x\"/></svg>";
    }

    private void markup() {
        all.add(refused("script.svg", svg(address), Reason.UNKNOWN));
        all.add(refused("picture.txt", "\uFEFF  " + svg(address), Reason.UNKNOWN));
        all.add(refused("page.html", "<!DOCTYPE html><script src=\"" + address + "\"></script>", Reason.UNKNOWN));
        all.add(refused("page.txt", "\n\n<html><body onload=alert(1)>", Reason.UNKNOWN));
        all.add(refused("page-wide.txt", "<html><script>".getBytes(StandardCharsets.UTF_16), Reason.UNKNOWN));
        all.add(refused("flat.fodt", "<?xml version=\"1.0\"?><office:document/>", Reason.UNKNOWN));
        all.add(refused("saved.mht", "MIME-Version: 1.0\nContent-Type: text/html\n\n<html>", Reason.UNKNOWN));
        all.add(refused("print.txt", "%!PS-Adobe-3.0\n(/etc/passwd) (r) file", Reason.UNKNOWN));
        all.add(refused("run.txt", "#!/bin/sh\nrm -rf /", Reason.UNKNOWN));
        all.add(tamed("script.txt", "text <script>alert(1)</script> <img src=x onerror=alert(1)>"));
        for (String harm : List.of(
                "<script>alert(1)</script>",
                "![x](" + address + "/a.png)",
                "[x](javascript:alert(1))",
                "[x](" + address + ")",
                "<img src=\"" + address + "/a.png\" onerror=\"alert(1)\">",
                "<iframe src=\"" + address + "\"></iframe>",
                "<style>@import url(" + address + ")</style>",
                "<div style=\"background:url(" + address + ")\">x</div>",
                "[x]: " + address + " \"t\"\n[x]",
                "<form action=\"" + address + "\"><input></form>",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<meta http-equiv=refresh content=\"0;url=" + address + "\">",
                ">".repeat(20_000) + " x",
                "[".repeat(20_000),
                "*".repeat(20_000) + "x",
                "- ".repeat(5_000) + "x",
                "`".repeat(30_000))) {
            all.add(tamed("markdown-" + all.size() + ".md", "# text\n\n" + harm + "\n"));
        }
    }

    private void formulas() {
        int number = 0;
        for (String formula : List.of(
                "=cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "+HYPERLINK(\"" + address + "\")",
                "-2+3+cmd|' /C calc'!A0",
                "=IMPORTXML(\"" + address + "\")",
                "\"=1+1\",\"\t=2\"")) {
            all.add(tamed("formula-" + number++ + ".csv", "a,b\n" + formula + ",1\n"));
        }
    }

    private void encodings() {
        all.add(refused("nothing.txt", "", Reason.EMPTY));
        all.add(refused("blank.txt", " \r\n\t\u3000", Reason.EMPTY));
        all.add(refused("mark.txt", "\uFEFF", Reason.EMPTY));
        all.add(refused("zeros.txt", new byte[4096], Reason.UNKNOWN));
        all.add(refused("control.txt", "text\u0001\u0002\u001B[31m", Reason.UNKNOWN));
        all.add(refused(
                "program.txt", "\u007FELF\2\1\1\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), Reason.UNKNOWN));
        all.add(refused("windows.txt", "MZ\u0090\0\3\0\0\0\4\0".getBytes(StandardCharsets.ISO_8859_1), Reason.UNKNOWN));
        all.add(refused(
                "class.txt", "\u00CA\u00FE\u00BA\u00BE\0\0\0E".getBytes(StandardCharsets.ISO_8859_1), Reason.UNKNOWN));
        all.add(tamed("backwards.txt", "invoice\u202Efdp.exe\u2066"));
        all.add(tamed("one-line.txt", "x".repeat(LONG ? 6_000_000 : 300_000)));
        all.add(tamed("lines.txt", "\n".repeat(LONG ? 3_000_000 : 20_000) + "x"));
        all.add(tamed("marks.txt", "x" + "\u0301".repeat(LONG ? 500_000 : 50_000)));
        all.add(tamed("halves.txt", "a\uD83D".getBytes(StandardCharsets.UTF_16LE)));
        all.add(tamed("overlong.txt", new byte[] {'a', (byte) 0xC0, (byte) 0xAF, 'b'}));
    }

    private void rich() {
        String open = "{\\rtf1\\ansi ";
        all.add(tamed("picture.rtf", open + "{\\field{\\*\\fldinst INCLUDEPICTURE \"" + address + "/a\" \\\\d}}}"));
        all.add(tamed("template.rtf", open + "{\\*\\template " + address + "/a.dotm}text}"));
        all.add(tamed(
                "object.rtf",
                open + "{\\object\\objautlink\\objupdate{\\*\\objclass Word.Document.8}{\\*\\objdata 0105}}x}"));
        all.add(tamed("deep.rtf", open + "{".repeat(200_000) + "x" + "}".repeat(200_000) + "}"));
        all.add(tamed("long-word.rtf", open + "\\" + "a".repeat(2_000_000) + " x}"));
        all.add(tamed("binary.rtf", open + "{\\pict\\pngblip\\bin2147483647 x}}"));
        all.add(tamed("font.rtf", open + "{\\fonttbl{\\f0 " + "x".repeat(1_000_000) + ";}}\\f2147483647 x}"));
        all.add(refused("unclosed.rtf", open + "text", Reason.DAMAGED));
    }

    private void pdfs() {
        String page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]";
        String pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
        for (String action : List.of(
                "/S/JavaScript/JS(app.alert\\(1\\))",
                "/S/URI/URI(" + address + ")",
                "/S/Launch/F(cmd.exe)",
                "/S/SubmitForm/F(" + address + ")",
                "/S/GoToR/F(\\\\\\\\127.0.0.1\\\\x)/D[0/Fit]",
                "/S/ImportData/F(/etc/passwd)",
                "/S/Rendition/R<</C<</D(" + address + ")>>>>")) {
            all.add(tamed(
                    "action-" + all.size() + ".pdf",
                    pdf(
                            "<</Type/Catalog/Pages 2 0 R/OpenAction<<" + action + ">>>>",
                            pages,
                            page + "/AA<</O<<" + action + ">>>>>>")));
        }
        String catalog = "<</Type/Catalog/Pages 2 0 R>>";
        all.add(tamed("loop.pdf", pdf(catalog, "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>")));
        all.add(refused(
                "count.pdf",
                pdf(catalog, "<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", page + ">>"),
                Reason.TOO_MANY_PAGES));
        all.add(refused("no-pages.pdf", pdf(catalog, "<</Type/Pages/Kids[]/Count 0>>"), Reason.DAMAGED));
        all.add(tamed(
                "huge-page.pdf", pdf(catalog, pages, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9999999 9999999]>>")));
        all.add(tamed("no-size.pdf", pdf(catalog, pages, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 0 0]>>")));
        all.add(tamed(
                "deep-array.pdf", pdf(catalog, pages, page + "/X" + "[".repeat(50_000) + "]".repeat(50_000) + ">>")));
        all.add(tamed(
                "own-form.pdf",
                pdf(
                        catalog,
                        pages,
                        page + "/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>",
                        "<</Length 5>>stream\n/A Do\nendstream",
                        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject"
                                + "<</A 5 0 R>>>>/Length 11>>stream\n/A Do /A Do\nendstream")));
        all.add(tamed(
                "external-stream.pdf",
                pdf(
                        catalog,
                        pages,
                        page + "/Contents 4 0 R>>",
                        "<</Length 0/F(" + address + "/x)/FFilter/FlateDecode>>stream\n\nendstream")));
        all.add(tamed(
                "huge-image.pdf",
                pdf(
                        catalog,
                        pages,
                        page + "/Contents 4 0 R/Resources<</XObject<</A 5 0 R>>>>>>",
                        "<</Length 5>>stream\n/A Do\nendstream",
                        "<</Type/XObject/Subtype/Image/Width 60000/Height 60000"
                                + "/ColorSpace/DeviceRGB/BitsPerComponent 8/Length 1>>stream\nx\nendstream")));
        all.add(tamed(
                "pattern.pdf",
                pdf(
                        catalog,
                        pages,
                        page + "/Contents 4 0 R>>",
                        "<</Length 340000>>stream\n" + "q 1 0 0 1 1 1 cm\n".repeat(LONG ? 200_000 : 20_000)
                                + "\nendstream")));
        all.add(refused("head-only.pdf", "%PDF-1.7\n%%EOF", Reason.DAMAGED));
        all.add(refused(
                "two-in-one.pdf",
                Zip.joined(
                        pdf(catalog, pages, page + ">>"),
                        new Zip().with("a.txt", "x").bytes()),
                Reason.NESTED_ARCHIVE));
    }

    private static byte[] pdf(String... objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.length; i++) {
            offsets.add(pdf.length());
            pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(offset -> pdf.append("%010d 00000 n \n".formatted(offset)));
        return pdf.append("trailer<</Root 1 0 R/Size ")
                .append(objects.length + 1)
                .append(">>\nstartxref\n")
                .append(table)
                .append("\n%%EOF\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
