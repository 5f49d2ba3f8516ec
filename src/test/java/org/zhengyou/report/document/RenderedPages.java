package org.zhengyou.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.zhengyou.testing.Tool;

/** A Word file as LibreOffice prints it: every character with its place on the page, in millimetres from the top left. */
record RenderedPages(List<PDRectangle> sizes, List<Glyph> glyphs) {
    private static final double MM = 25.4 / 72;

    record Glyph(int page, String text, double left, double right, double baseline, double size) {}

    /** The characters of one line, from left to right. */
    record Line(double baseline, List<Glyph> glyphs) {
        String text() {
            return glyphs.stream().map(Glyph::text).reduce("", String::concat);
        }

        double left() {
            return glyphs.getFirst().left();
        }

        double right() {
            return glyphs.getLast().right();
        }
    }

    /** Prints a Word file to {@code folder}. */
    static RenderedPages of(Path docx, Path folder) throws IOException, InterruptedException {
        var soffice = Tool.LIBREOFFICE.path().orElseThrow();
        var process = new ProcessBuilder(
                        soffice.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "pdf",
                        "--outdir",
                        folder.toString(),
                        docx.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        var pdf = folder.resolve(docx.getFileName().toString().replace(".docx", ".pdf"));
        assertThat(pdf).as(Files.readString(folder.resolve("soffice.log"))).exists();
        var sizes = new ArrayList<PDRectangle>();
        var glyphs = new ArrayList<Glyph>();
        try (var document = Loader.loadPDF(pdf.toFile())) {
            document.getPages().forEach(page -> sizes.add(page.getMediaBox()));
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition at) {
                    glyphs.add(new Glyph(
                            getCurrentPageNo(),
                            at.getUnicode(),
                            at.getXDirAdj() * MM,
                            (at.getXDirAdj() + at.getWidthDirAdj()) * MM,
                            at.getYDirAdj() * MM,
                            at.getFontSizeInPt()));
                }
            }.getText(document);
        }
        return new RenderedPages(sizes, glyphs);
    }

    /** The lines of a page whose baseline is within the text area, from the top. */
    List<Line> textLines(int page) {
        return lines(page).stream().filter(line -> line.baseline() < 263).toList();
    }

    /** The line below the text area. */
    Line foot(int page) {
        return lines(page).getLast();
    }

    private List<Line> lines(int page) {
        var lines = new ArrayList<Line>();
        glyphs.stream()
                .filter(glyph -> glyph.page() == page)
                .sorted(Comparator.comparingDouble(Glyph::baseline))
                .forEach(glyph -> {
                    if (lines.isEmpty() || glyph.baseline() - lines.getLast().baseline() > 2) {
                        lines.add(new Line(glyph.baseline(), new ArrayList<>()));
                    }
                    lines.getLast().glyphs().add(glyph);
                });
        lines.forEach(line -> line.glyphs().sort(Comparator.comparingDouble(Glyph::left)));
        return lines;
    }
}
