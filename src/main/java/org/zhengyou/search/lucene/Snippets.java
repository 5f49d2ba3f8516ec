package org.zhengyou.search.lucene;

import java.io.IOException;
import java.text.BreakIterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.springframework.web.util.HtmlUtils;
import org.zhengyou.search.Entry;
import org.zhengyou.search.Hit;
import org.zhengyou.search.words.Fields;
import org.zhengyou.search.words.Phrase;
import org.zhengyou.search.words.Queries;

/** Hits as they are shown: with the words marked in title and passages, everything else escaped. */
public final class Snippets {
    private static final Set<String> STORED = Set.of(
            Fields.ID,
            Fields.UNIT,
            Fields.COLLECTION,
            Fields.TYPE,
            Fields.ON,
            Fields.AUTHOR,
            Fields.UNIT_NAME,
            Fields.TAG,
            Fields.TITLE + Fields.PAIRS);
    private static final int PASSAGES = 2;
    private static final int LONGEST = 160;

    private final IndexSearcher searcher;
    private final Queries queries;

    Snippets(IndexSearcher searcher, Queries queries) {
        this.searcher = searcher;
        this.queries = queries;
    }

    /** Of records that are kept elsewhere, in their order. */
    public static List<Hit> of(List<Entry> entries, String words, Queries queries) throws IOException {
        if (entries.isEmpty()) {
            return List.of();
        }
        try (Directory memory = new ByteBuffersDirectory()) {
            IndexWriterConfig config =
                    new IndexWriterConfig(Documents.analyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
            try (IndexWriter writer = new IndexWriter(memory, config)) {
                for (Entry entry : entries) {
                    writer.addDocument(Documents.shown(entry));
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(memory)) {
                ScoreDoc[] all = IntStream.range(0, entries.size())
                        .mapToObj(doc -> new ScoreDoc(doc, 1))
                        .toArray(ScoreDoc[]::new);
                return new Snippets(new IndexSearcher(reader), queries)
                        .hits(words, new TopDocs(new TotalHits(all.length, TotalHits.Relation.EQUAL_TO), all));
            }
        }
    }

    List<Hit> hits(String words, TopDocs top) throws IOException {
        List<Phrase> phrases = Phrase.of(words);
        String[] titles = highlight(phrases, Fields.TITLE + Fields.PAIRS, top, new WholeBreakIterator(), 1);
        String[] passages = highlight(
                phrases, Fields.TEXT + Fields.PAIRS, top, BreakIterator.getSentenceInstance(Locale.CHINESE), PASSAGES);
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < top.scoreDocs.length; i++) {
            hits.add(hit(top.scoreDocs[i], titles[i], passages[i]));
        }
        return hits;
    }

    private Hit hit(ScoreDoc doc, String title, String passage) throws IOException {
        Document document = searcher.storedFields().document(doc.doc, STORED);
        String plain = document.get(Fields.TITLE + Fields.PAIRS);
        return new Hit(
                document.get(Fields.COLLECTION),
                UUID.fromString(document.get(Fields.ID)),
                UUID.fromString(document.get(Fields.UNIT)),
                plain,
                title == null ? escape(plain) : title,
                passage == null ? "" : passage,
                document.get(Fields.AUTHOR),
                document.get(Fields.UNIT_NAME),
                document.get(Fields.TYPE),
                LocalDate.ofEpochDay(document.getField(Fields.ON).storedValue().getLongValue()),
                List.of(document.getValues(Fields.TAG)));
    }

    private String[] highlight(List<Phrase> phrases, String field, TopDocs top, BreakIterator breaks, int passages)
            throws IOException {
        if (phrases.isEmpty() || top.scoreDocs.length == 0) {
            return new String[top.scoreDocs.length];
        }
        int longest = passages == 1 ? Integer.MAX_VALUE : LONGEST;
        UnifiedHighlighter highlighter = UnifiedHighlighter.builder(searcher, Fields.analyzer(field))
                .withMaxLength(Entry.MOST_CHARACTERS)
                .withMaxNoHighlightPassages(0)
                .withBreakIterator(() -> breaks)
                .withFormatter(new Marks(longest))
                .build();
        return highlighter.highlight(field, queries.marked(phrases, field), top, passages);
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /** Passages of at most so many characters about what is marked; marks that touch are one. */
    private static final class Marks extends PassageFormatter {
        private final int longest;

        Marks(int longest) {
            this.longest = longest;
        }

        @Override
        public String format(Passage[] passages, String text) {
            StringBuilder html = new StringBuilder();
            for (Passage passage : passages) {
                if (!html.isEmpty()) {
                    html.append(" … ");
                }
                append(html, passage, text);
            }
            return html.toString();
        }

        private void append(StringBuilder html, Passage passage, String text) {
            int from = passage.getStartOffset();
            int to = passage.getEndOffset();
            if (to - from > longest) {
                int first = passage.getNumMatches() == 0 ? from : passage.getMatchStarts()[0];
                from = whole(text, Math.clamp(first - longest / 4, from, to - longest));
                to = whole(text, from + longest);
                html.append(from > passage.getStartOffset() ? "…" : "");
            }
            int at = from;
            int n = passage.getNumMatches();
            for (int i = 0; i < n; i++) {
                int start = Math.max(at, passage.getMatchStarts()[i]);
                int end = passage.getMatchEnds()[i];
                while (i + 1 < n && passage.getMatchStarts()[i + 1] <= end) {
                    i++;
                    end = Math.max(end, passage.getMatchEnds()[i]);
                }
                end = Math.min(end, to);
                if (start < end) {
                    html.append(escape(text.substring(at, start)))
                            .append("<mark>")
                            .append(escape(text.substring(start, end)))
                            .append("</mark>");
                    at = end;
                }
            }
            html.append(escape(text.substring(at, to).stripTrailing())).append(to < passage.getEndOffset() ? "…" : "");
        }

        /** Never between the halves of a character. */
        private static int whole(String text, int at) {
            return at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
        }
    }
}
