package org.zhengyou.preview.render;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Limits;

/**
 * Where a renderer puts what it makes. Everything is sanitised and counted here, so a renderer may hand on what a file
 * says.
 */
public final class Output implements AutoCloseable {
    /** Told of each page once it lies on the disk. */
    public interface PageReady {
        void page(int number) throws IOException;
    }

    private final Path folder;
    private final Limits limits;
    private final PageReady ready;
    private final Writer text;
    private final String style;
    private final Set<String> pictures = new HashSet<>();
    private String renderer = "java";
    private int pages;
    private long written;
    private long characters;

    /** @param folder exists and is empty */
    public Output(Path folder, Limits limits, PageReady ready) throws IOException {
        this.folder = folder;
        this.limits = limits;
        this.ready = ready;
        this.style = style();
        this.text = Files.newBufferedWriter(folder.resolve("text.txt"), StandardCharsets.UTF_8);
    }

    /** Adds to the file's text, as it is to be found and compared; blocks are parted by line breaks. */
    public void text(String part) throws IOException {
        characters += part.length();
        if (characters > limits.textChars()) {
            throw new FileRefused(Reason.BOMB);
        }
        // Half of a surrogate pair has no UTF-8.
        text.write(new String(part.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    }

    /**
     * The next page. Scripts, forms, frames, links to elsewhere and unknown elements go; inline styles stay as far as they
     * place nothing and fetch nothing; {@code <img src>} may name what {@link #image} returned.
     */
    public void page(String bodyHtml) throws IOException {
        page(bodyHtml, "");
    }

    /**
     * As {@link #page(String)}.
     *
     * @param rules style rules for this page's classes, made by the renderer of its own words, figures and colours; not
     *     sanitised, so nothing of a file's text may stand in them
     */
    public void page(String bodyHtml, String rules) throws IOException {
        if (rules.indexOf('<') >= 0 || rules.indexOf('@') >= 0 || rules.indexOf('\\') >= 0 || rules.contains("url")) {
            throw new IllegalArgumentException(rules);
        }
        write(Markup.sanitised(within(bodyHtml)), rules);
    }

    /** The next page, made of one SVG drawing with its texts as texts; it may show what {@link #image} returned. */
    public void slide(String svg) throws IOException {
        write("<div class=\"slide\">" + Drawing.sanitised(within(svg)) + "</div>", "");
    }

    /**
     * Keeps a picture once, as PNG, JPEG, WebP or SVG.
     *
     * @param type media type as the file states it; believed only where it says SVG
     * @return its file name, to be named by pages
     * @throws IOException for what is no picture that can be read; the caller leaves it out
     */
    public String image(byte[] content, String type) throws IOException {
        Picture picture = Picture.of(content, type, limits);
        String name = hash(picture.content()) + "." + picture.ending();
        if (pictures.add(name)) {
            keep(name, picture.content());
        }
        return name;
    }

    /** What made these pages: last part of a message key {@code preview.renderer.…}, or a program's name and version. */
    public void renderer(String name) {
        renderer = name;
    }

    public String renderer() {
        return renderer;
    }

    /** So far. */
    public int pages() {
        return pages;
    }

    /** Of the text, so far. */
    public long characters() {
        return characters;
    }

    public Limits limits() {
        return limits;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }

    private String within(String markup) {
        if (markup.length() > limits.pageChars()) {
            throw new FileRefused(Reason.BOMB);
        }
        return markup;
    }

    private void write(String body, String rules) throws IOException {
        if (pages == limits.pages()) {
            throw new FileRefused(Reason.TOO_MANY_PAGES);
        }
        int number = pages + 1;
        String page = """
                <!doctype html><html><head><meta charset="utf-8"><title>%d</title><style>%s</style></head>
                <body>
                """.formatted(number, style + rules) + body + "\n</body></html>\n";
        keep(number + ".html", page.getBytes(StandardCharsets.UTF_8));
        pages = number;
        ready.page(number);
    }

    private void keep(String name, byte[] content) throws IOException {
        written += content.length;
        if (written > limits.outputBytes()) {
            throw new FileRefused(Reason.BOMB);
        }
        Files.write(folder.resolve(name), content, StandardOpenOption.CREATE_NEW);
    }

    private static String style() throws IOException {
        try (var in = Output.class.getResourceAsStream("/preview/page.css")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
