package org.zhengyou.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.zhengyou.search.Entry;
import org.zhengyou.search.EntryKey;
import org.zhengyou.search.Found;
import org.zhengyou.search.Hit;
import org.zhengyou.search.Question;
import org.zhengyou.search.Terms;
import org.zhengyou.search.WrittenIndex;
import org.zhengyou.search.words.Fields;
import org.zhengyou.search.words.Keywords;
import org.zhengyou.search.words.Queries;
import org.zhengyou.search.words.Relations;
import org.zhengyou.search.words.Spelling;

/**
 * One index in one folder, written by one process. What was put can be found at once, and is on disk after
 * {@link #commit}, together with the note that was given there: a crash leads back to both.
 *
 * <p>Throws {@link UncheckedIOException} when the disk or the index on it is at fault.
 */
public final class LuceneIndex implements WrittenIndex {
    /** Small, because two indexes may be written at once in the heap of a small server. */
    private static final double BUFFER_MB = 16;

    private static final int THRESHOLD = 1_000;
    private static final Sort BY_DATE =
            new Sort(LongField.newSortField(Fields.ON, true, SortedNumericSelector.Type.MAX), SortField.FIELD_SCORE);
    private static final Sort NEWEST = new Sort(
            LongField.newSortField(Fields.HIGH, true, SortedNumericSelector.Type.MAX),
            new SortField(Fields.LOW, SortField.Type.LONG, true));

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Queries queries;

    private LuceneIndex(Directory directory, Terms terms) throws IOException {
        this.directory = directory;
        IndexWriterConfig config = new IndexWriterConfig(Documents.analyzer());
        config.setRAMBufferSizeMB(BUFFER_MB);
        // What was not committed with its note is redone.
        config.setCommitOnClose(false);
        this.writer = new IndexWriter(directory, config);
        this.searchers = new SearcherManager(writer, new SearcherFactory());
        this.queries = new Queries(terms);
    }

    /** The index in a folder, a new one where there is none. */
    public static LuceneIndex open(Path folder, Terms terms) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            return new LuceneIndex(directory, terms);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    @Override
    public Map<String, String> note() throws IOException {
        return Map.copyOf(SegmentInfos.readLatestCommit(directory).getUserData());
    }

    @Override
    public void put(Collection<Entry> entries) {
        run(() -> {
            for (Entry entry : entries) {
                writer.updateDocument(new Term(Fields.ID, entry.id().toString()), Documents.of(entry));
            }
            searchers.maybeRefreshBlocking();
        });
    }

    @Override
    public void add(Collection<Entry> entries) {
        run(() -> {
            for (Entry entry : entries) {
                writer.addDocument(Documents.of(entry));
            }
        });
    }

    @Override
    public void remove(Collection<UUID> ids) {
        run(() -> {
            writer.deleteDocuments(
                    ids.stream().map(id -> new Term(Fields.ID, id.toString())).toArray(Term[]::new));
            searchers.maybeRefreshBlocking();
        });
    }

    @Override
    public void refresh() {
        run(searchers::maybeRefreshBlocking);
    }

    @Override
    public void commit(Map<String, String> note) {
        run(() -> {
            writer.setLiveCommitData(note.entrySet());
            writer.commit();
        });
    }

    /** Reads every byte and compares it with its check sum. */
    @Override
    public void check() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            searchers.release(searcher);
        }
    }

    /** Waits until segments are few. For measurements. */
    public void settle() {
        run(() -> writer.forceMerge(5));
    }

    @Override
    public long size() {
        return ask(searcher -> (long) searcher.getIndexReader().numDocs());
    }

    @Override
    public Found find(Question question) {
        if (question.vain()) {
            return Found.NOTHING;
        }
        return ask(searcher -> {
            Query query = queries.of(question);
            Facets facets = Facets.count(searcher, query);
            List<Hit> hits = List.of();
            if (facets.total() > question.offset() && question.offset() + question.size() <= Question.DEEPEST) {
                hits = new Snippets(searcher, queries).hits(question.words(), page(searcher, query, question));
            }
            String other = new Spelling(new LuceneReading(searcher), queries).suggest(question, facets.total());
            return new Found(hits, facets.total(), other, facets.types(), facets.tags());
        });
    }

    private static TopDocs page(IndexSearcher searcher, Query query, Question question) throws IOException {
        int from = (int) question.offset();
        int to = from + question.size();
        boolean byDate =
                question.order() == Question.Order.DATE || question.words().isBlank();
        TopDocs top = byDate
                ? searcher.search(query, new TopFieldCollectorManager(BY_DATE, to, null, THRESHOLD))
                : searcher.search(query, new TopScoreDocCollectorManager(to, null, THRESHOLD));
        int n = Math.max(0, top.scoreDocs.length - from);
        ScoreDoc[] page = new ScoreDoc[n];
        System.arraycopy(top.scoreDocs, top.scoreDocs.length - n, page, 0, n);
        return new TopDocs(top.totalHits, page);
    }

    /** Ids of the best of a page, and nothing beside it. For measurements. */
    public List<UUID> ids(Question question) {
        return ask(searcher -> {
            List<UUID> ids = new ArrayList<>();
            for (ScoreDoc doc : page(searcher, queries.of(question), question).scoreDocs) {
                ids.add(key(searcher, doc.doc).id());
            }
            return ids;
        });
    }

    @Override
    public List<EntryKey> newest(Question question, @Nullable UUID after, int limit) {
        if (question.vain()) {
            return List.of();
        }
        return ask(searcher -> {
            FieldDoc before = after == null
                    ? null
                    : new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {
                        Documents.sortable(after.getMostSignificantBits()),
                        Documents.sortable(after.getLeastSignificantBits())
                    });
            TopDocs top = searcher.search(
                    queries.strict(question), new TopFieldCollectorManager(NEWEST, limit, before, limit));
            List<EntryKey> keys = new ArrayList<>();
            for (ScoreDoc doc : top.scoreDocs) {
                keys.add(key(searcher, doc.doc));
            }
            return keys;
        });
    }

    @Override
    public List<Hit> related(UUID id, Set<String> audience, int n) {
        if (audience.isEmpty()) {
            return List.of();
        }
        return ask(searcher -> {
            TopDocs known = searcher.search(Relations.itself(id.toString(), audience), 1);
            if (known.scoreDocs.length == 0) {
                return List.of();
            }
            Entry entry = Documents.entry(searcher.storedFields().document(known.scoreDocs[0].doc));
            Query alike = new Relations(new LuceneReading(searcher)).of(entry, audience);
            return new Snippets(searcher, queries).hits("", searcher.search(alike, Math.max(1, n)));
        });
    }

    @Override
    public List<String> keywords(String title, String text, int n) {
        return ask(searcher -> new Keywords(new LuceneReading(searcher)).of(title, text, n));
    }

    private static EntryKey key(IndexSearcher searcher, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(org.apache.lucene.index.ReaderUtil.subIndex(doc, leaves));
        var keys = Objects.requireNonNull(leaf.reader().getBinaryDocValues(Fields.KEY));
        keys.advanceExact(doc - leaf.docBase);
        BytesRef key = keys.binaryValue();
        return Documents.key(key);
    }

    /** Gives up what was not committed. */
    @Override
    public void close() throws IOException {
        try (Directory last = directory) {
            searchers.close();
            writer.rollback();
        }
    }

    private <T> T ask(Asking<T> asking) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return asking.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Asking<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    private interface Writing {
        void run() throws IOException;
    }
}
