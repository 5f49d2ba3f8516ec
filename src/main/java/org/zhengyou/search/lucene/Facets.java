package org.zhengyou.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.zhengyou.search.words.Fields;

/** Every match counted, by type and tag. */
final class Facets extends SimpleCollector {
    private static final int MOST = 20;

    private final Map<String, Long> byType = new HashMap<>();
    private final Map<String, Long> byTag = new HashMap<>();
    private long total;
    private SortedDocValues types = DocValues.emptySorted();
    private SortedSetDocValues tags = DocValues.emptySortedSet();
    private long[] typeCounts = {};
    private long[] tagCounts = {};

    static Facets count(IndexSearcher searcher, Query query) throws IOException {
        return searcher.search(query, new CollectorManager<Facets, Facets>() {
            @Override
            public Facets newCollector() {
                return new Facets();
            }

            @Override
            public Facets reduce(Collection<Facets> parts) {
                Facets all = new Facets();
                parts.forEach(all::add);
                return all;
            }
        });
    }

    long total() {
        return total;
    }

    Map<String, Long> types() {
        return top(byType);
    }

    Map<String, Long> tags() {
        return top(byTag);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        types = DocValues.getSorted(leaf.reader(), Fields.TYPE);
        tags = DocValues.getSortedSet(leaf.reader(), Fields.TAG);
        typeCounts = new long[types.getValueCount()];
        tagCounts = new long[(int) tags.getValueCount()];
    }

    @Override
    public void collect(int doc) throws IOException {
        total++;
        if (types.advanceExact(doc)) {
            typeCounts[types.ordValue()]++;
        }
        if (tags.advanceExact(doc)) {
            for (int i = 0; i < tags.docValueCount(); i++) {
                tagCounts[(int) tags.nextOrd()]++;
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (int i = 0; i < typeCounts.length; i++) {
            if (typeCounts[i] > 0) {
                byType.merge(types.lookupOrd(i).utf8ToString(), typeCounts[i], Long::sum);
            }
        }
        for (int i = 0; i < tagCounts.length; i++) {
            if (tagCounts[i] > 0) {
                byTag.merge(tags.lookupOrd(i).utf8ToString(), tagCounts[i], Long::sum);
            }
        }
    }

    private void add(Facets part) {
        total += part.total;
        part.byType.forEach((type, n) -> byType.merge(type, n, Long::sum));
        part.byTag.forEach((tag, n) -> byTag.merge(tag, n, Long::sum));
    }

    private static Map<String, Long> top(Map<String, Long> counts) {
        Map<String, Long> top = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .forEach(entry -> top.put(entry.getKey(), entry.getValue()));
        return top;
    }
}
