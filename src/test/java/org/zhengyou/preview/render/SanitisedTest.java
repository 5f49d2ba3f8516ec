package org.zhengyou.preview.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Limits;

/** What an {@link Output} lets through. */
class SanitisedTest {
    private static final Limits SMALL = new Limits(100, 100, 10, 10, 2, 10, 1_000, 500, 10, 20_000);

    @TempDir
    Path dir;

    @Test
    void textTablesAndPicturesStayAndWhatActsOrFetchesGoes() throws IOException {
        String picture = "a".repeat(64) + ".png";
        String html = Markup.sanitised("<h1 id=\"n-1\" class=\"a b\" onclick=\"x()\">t</h1><script>alert(1)</script>"
                + "<p style=\"text-align:center;position:fixed;background:url(http://x)\">c<a href=\"#n-1\">in</a>"
                + "<a href=\"http://x\">out</a><a href=\"javascript:x\">js</a></p><img src=\"" + picture
                + "\" width=\"9\">"
                + "<img src=\"http://x/a.png\"><table><tr><td colspan=\"2\">d</td></tr></table><form><input></form>");
        assertThat(html)
                .contains("<h1 id=\"n-1\" class=\"a b\">t</h1>", "text-align:center", "href=\"#n-1\"", picture)
                .contains("colspan=\"2\"")
                .doesNotContain("script", "http", "onclick", "position", "url", "javascript", "form", "input");
    }

    @Test
    void aDrawingKeepsItsTextsAndShapesOnly() throws IOException {
        String svg =
                Drawing.sanitised("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:x=\"http://www.w3.org/1999/xlink\""
                        + " viewBox=\"0 0 9 9\" onload=\"a()\"><script>a()</script><a x:href=\"http://x\"><text>gone</text></a>"
                        + "<g clip-path=\"url(#c)\" style=\"fill:url(http://x#y)\"><text x=\"1\">甲&lt;b&gt;</text></g>"
                        + "<image x:href=\"http://x/a.png\"/><image href=\"data:image/png;base64,AAAA\"/>"
                        + "<foreignObject><p>gone</p></foreignObject></svg>");
        assertThat(svg)
                .contains("viewBox=\"0 0 9 9\"", "url(#c)", "甲&lt;b&gt;", "data:image/png;base64,AAAA")
                .doesNotContain("script", "onload", "gone", "http://x", "foreignObject", "<a");
    }

    @Test
    void aDrawingWithDefinitionsIsRefused() {
        assertThatThrownBy(() -> Drawing.sanitised("<!DOCTYPE svg [<!ENTITY e \"x\">]><svg>&e;</svg>"))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.ENTITIES));
    }

    @Test
    void aPageIsOnTheDiskWhenItIsTold() throws IOException {
        List<Boolean> there = new ArrayList<>();
        try (Output out =
                new Output(dir, Limits.DEFAULT, page -> there.add(Files.exists(dir.resolve(page + ".html"))))) {
            out.text("a\uD800b");
            out.page("<p>1</p>");
            out.slide("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>2</text></svg>");
        }
        assertThat(there).containsExactly(true, true);
        assertThat(dir.resolve("1.html"))
                .content()
                .startsWith("<!doctype html>")
                .contains("<p>1</p>");
        assertThat(dir.resolve("text.txt")).hasContent("a?b");
    }

    @Test
    void theSamePictureIsKeptOnceAndAnUnusualOneIsMadePng() throws IOException {
        try (Output out = new Output(dir, Limits.DEFAULT, page -> {})) {
            String first = out.image(picture("bmp", 9, 9), "image/bmp");
            assertThat(out.image(picture("bmp", 9, 9), "image/bmp"))
                    .isEqualTo(first)
                    .endsWith(".png");
            assertThat(out.image(picture("jpeg", 9, 9), "")).endsWith(".jpg");
            assertThatThrownBy(() -> out.image("x".getBytes(StandardCharsets.UTF_8), "image/png"))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void everythingIsCounted() throws IOException {
        try (Output out = new Output(dir, SMALL, page -> {})) {
            assertRefused(() -> out.text("x".repeat(11)), Reason.BOMB);
            assertRefused(() -> out.page("x".repeat(501)), Reason.BOMB);
            assertRefused(() -> out.image(picture("png", 40, 40), ""), Reason.TOO_MANY_PIXELS);
            out.page("1");
            out.page("2");
            assertRefused(() -> out.page("3"), Reason.TOO_MANY_PAGES);
        }
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed, Reason reason) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
