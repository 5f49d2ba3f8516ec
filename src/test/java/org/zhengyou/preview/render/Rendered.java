package org.zhengyou.preview.render;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.Limits;

/**
 * What became of a file, rendered in this process.
 *
 * @param pages their HTML
 * @param textAtFirst how much of the text was known when the first page was there
 */
record Rendered(Path folder, List<String> pages, String text, long textAtFirst, String renderer) {
    private static final Pattern HARMFUL =
            Pattern.compile("(?i)<script|<iframe|<form|\\son\\w+\\s*=|javascript:|(src|href)=\"(?!#|[0-9a-f]{64}\\.)");

    static Rendered of(Path file, FileKind kind, Path folder) throws IOException {
        Files.createDirectories(folder);
        long[] first = {0};
        Output[] made = new Output[1];
        int count;
        String renderer;
        try (Output out = new Output(folder, Limits.DEFAULT, number -> {
            if (number == 1) {
                first[0] = made[0].characters();
            }
        })) {
            made[0] = out;
            Renderers.of(kind.family()).render(file, kind, out);
            count = out.pages();
            renderer = out.renderer();
        }
        List<String> pages = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String page = Files.readString(folder.resolve(i + ".html"));
            if (HARMFUL.matcher(page).find()) {
                throw new AssertionError(page);
            }
            pages.add(page.substring(page.indexOf("<body>")));
        }
        return new Rendered(folder, pages, Files.readString(folder.resolve("text.txt")), first[0], renderer);
    }

    /** Every word that is to be seen on a page. */
    String words(int page) {
        String bare = pages.get(page - 1)
                .replaceAll("<(td|th|p|br|text|h\\d)[ >]", " $0")
                .replaceAll("<[^>]*>", "");
        return HtmlUtils.htmlUnescape(bare).replaceAll("[\\s\u00A0]+", " ");
    }

    /** What a class of the first page says. */
    String rule(String name) throws IOException {
        String page = Files.readString(folder.resolve("1.html"));
        return page.replaceAll("(?s).*\\." + Pattern.quote(name) + "\\{([^}]*)\\}.*", "$1");
    }

    static void isWellFormed(String svg) {
        try {
            javax.xml.parsers.DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new org.xml.sax.InputSource(new StringReader(svg)));
        } catch (Exception e) {
            throw new AssertionError(svg, e);
        }
    }
}
