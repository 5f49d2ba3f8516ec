package org.zhengyou.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.zhengyou.library.Document.Visibility;

/** The papers of the demo's library, with a near-copy, an excerpt, a spun text and twice the same among them. */
final class DemoPapers {
    private static final List<String> TEXTS =
            List.of("docx", "doc", "txt", "docx", "rtf", "odt", "docx", "md", "gb", "wps");
    private static final List<String> SLIDES = List.of("odp", "dps", "pptx", "ppt");
    private static final List<String> TABLES = List.of("xlsx", "xls", "ods", "et");
    private static final List<String> PICTURES = List.of("png", "jpg", "gif", "bmp", "tiff", "webp");
    private static final String PARAGRAPHS = "//";

    private final Words words = Words.of("/demo/library.txt");
    private final List<Paper> papers = new ArrayList<>();

    private DemoPapers() {}

    /** A file, and what its branch says of it. */
    record Paper(String name, byte[] content, String title, List<String> tags, Visibility visibility) {}

    static List<Paper> write() throws IOException {
        DemoPapers all = new DemoPapers();
        all.texts();
        all.others();
        all.pictures();
        all.likenesses();
        return all.papers;
    }

    /** The next version of one of the texts: with another paragraph. */
    static byte[] revised(int place) {
        Words words = Words.of("/demo/library.txt");
        List<String> row = words.rows("papers").get(place);
        List<String> text = new ArrayList<>(paragraphs(row.get(2)));
        text.add(words.word("words", 5));
        try {
            return DemoOffice.text(TEXTS.get(place % TEXTS.size()), row.get(0), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void texts() throws IOException {
        for (List<String> row : words.rows("papers")) {
            String ending = TEXTS.get(papers.size() % TEXTS.size());
            add(
                    row.get(0),
                    ending.equals("gb") ? "txt" : ending,
                    DemoOffice.text(ending, row.get(0), paragraphs(row.get(2))),
                    row.get(1));
        }
    }

    private void others() throws IOException {
        for (List<String> row : words.rows("slides")) {
            String ending = SLIDES.get(papers.size() % SLIDES.size());
            add(row.get(0), ending, DemoOffice.slides(ending, row.get(0), paragraphs(row.get(2))), row.get(1));
        }
        for (List<String> row : words.rows("tables")) {
            String ending = TABLES.get(papers.size() % TABLES.size());
            List<String> cells = row.subList(2, row.size());
            List<List<String>> rows = new ArrayList<>();
            for (int from = 0; from < cells.size(); from += 4) {
                rows.add(cells.subList(from, Math.min(cells.size(), from + 4)));
            }
            add(row.get(0), ending, DemoOffice.table(ending, row.get(0), rows), row.get(1));
        }
        for (List<String> row : words.rows("english")) {
            add(row.get(0), "pdf", DemoFixed.pdf(row.get(0), paragraphs(row.get(2))), row.get(1));
        }
        for (List<String> row : words.rows("fixed")) {
            add(
                    row.get(0),
                    "ofd",
                    DemoFixed.ofd(words.word("words", 4), row.get(0), paragraphs(row.get(2))),
                    row.get(1));
        }
    }

    private void pictures() throws IOException {
        for (int i = 0; i < PICTURES.size(); i++) {
            String ending = PICTURES.get(i);
            add(words.word("pictures", i), ending, DemoFixed.picture(ending, papers.size()), words.word("words", 3));
        }
    }

    /** All public: whoever looks at the library is to find them. */
    private void likenesses() throws IOException {
        List<String> first = words.rows("papers").getFirst();
        String title = first.getFirst();
        List<String> text = paragraphs(first.get(2));
        List<String> near = new ArrayList<>(text);
        near.set(1, text.get(1).substring(0, text.get(1).length() - 12));
        open(words.word("words", 0) + " " + title, "docx", DemoOffice.text("docx", title, near.reversed()), List.of());
        open(words.word("words", 1) + " " + title, "txt", DemoOffice.text("txt", "", text.subList(1, 2)), List.of());
        List<List<String>> pairs = words.rows("spun");
        List<String> spun = text.stream()
                .map(paragraph -> {
                    String other = paragraph;
                    for (List<String> pair : pairs) {
                        other = other.replace(pair.get(0), pair.get(1));
                    }
                    return other;
                })
                .toList();
        open(words.word("words", 2) + " " + title, "docx", DemoOffice.text("docx", title, spun), List.of());
        Paper second = papers.get(2);
        List<String> again = paragraphs(words.rows("papers").get(2).get(2));
        open(second.title(), "md", DemoOffice.text("md", second.title(), again), second.tags());
        Paper same = papers.get(5);
        papers.add(new Paper(same.name(), same.content(), same.title(), same.tags(), Visibility.PUBLIC));
    }

    private void add(String title, String ending, byte[] content, String tags) {
        int place = papers.size();
        Visibility visibility =
                place % 9 == 6 ? Visibility.UNIT : place % 5 == 3 ? Visibility.INTERNAL : Visibility.PUBLIC;
        List<String> words = tags.isEmpty() ? List.of() : List.of(tags.split(","));
        papers.add(new Paper(title + "." + ending, content, title, words, visibility));
    }

    private void open(String title, String ending, byte[] content, List<String> tags) {
        papers.add(new Paper(title + "." + ending, content, title, tags, Visibility.PUBLIC));
    }

    private static List<String> paragraphs(String text) {
        return List.of(text.split(PARAGRAPHS));
    }
}
