package org.zhengyou.search.opensearch;

import static org.zhengyou.search.opensearch.Cluster.encode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.zhengyou.search.Entry;
import org.zhengyou.search.EntryKey;
import org.zhengyou.search.Found;
import org.zhengyou.search.Hit;
import org.zhengyou.search.Question;
import org.zhengyou.search.Terms;
import org.zhengyou.search.WrittenIndex;
import org.zhengyou.search.lucene.Snippets;
import org.zhengyou.search.words.Fields;
import org.zhengyou.search.words.Keywords;
import org.zhengyou.search.words.Queries;
import org.zhengyou.search.words.Relations;
import org.zhengyou.search.words.Spelling;

/**
 * One index of a cluster, or the name that leads to the one that serves. Titles and passages are marked here, because only
 * here the words are known that the pairs were cut from.
 */
final class OpenSearchIndex implements WrittenIndex {
    /** The document that says how far the index follows the records. */
    static final String NOTE = "note";

    private static final int FACETS = 20;
    private static final String TYPES = "types";
    private static final String TAGS = "tags";

    private final Cluster cluster;
    private final String path;
    private final long turn;
    private final Bulk bulk;
    private final OpenSearchReading reading;
    private final Queries queries = new Queries(Terms.BOTH);

    /** @param turn of the writer, see {@link Bulk}; 0 of one that only asks */
    OpenSearchIndex(Cluster cluster, String name, long turn) {
        this.cluster = cluster;
        this.path = "/" + encode(name);
        this.turn = turn;
        this.bulk = new Bulk(cluster, path, turn);
        this.reading = new OpenSearchReading(cluster, path);
    }

    @Override
    public void add(Collection<Entry> entries) {
        bulk.put(entries);
    }

    @Override
    public void put(Collection<Entry> entries) {
        bulk.put(entries);
        refresh();
    }

    @Override
    public void remove(Collection<UUID> ids) {
        bulk.remove(ids);
        refresh();
    }

    @Override
    public void refresh() {
        cluster.send("POST", path + "/_refresh", null);
    }

    @Override
    public void commit(Map<String, String> note) {
        bulk.note(note);
    }

    /** Empty also where it is of a later turn: the database was set back, and the index is not of what there is now. */
    @Override
    public Map<String, String> note() {
        Map<String, String> note = new LinkedHashMap<>();
        cluster.find(path + "/_doc/" + NOTE)
                .filter(found -> found.path("_version").asLong() <= turn)
                .ifPresent(found -> found.path("_source")
                        .path(NOTE)
                        .properties()
                        .forEach(one -> note.put(one.getKey(), one.getValue().asString())));
        return note;
    }

    /** The cluster sees to that itself. */
    @Override
    public void check() {}

    @Override
    public long size() {
        return cluster.send("POST", path + "/_count", Map.of("query", Map.of("exists", Map.of("field", Fields.ID))))
                .path("count")
                .asLong();
    }

    @Override
    public Found find(Question question) {
        if (question.vain()) {
            return Found.NOTHING;
        }
        boolean tooDeep = question.offset() + question.size() > Question.DEEPEST;
        boolean byDate =
                question.order() == Question.Order.DATE || question.words().isBlank();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("query", QueryJson.of(queries.of(question)));
        body.put("from", tooDeep ? 0 : question.offset());
        body.put("size", tooDeep ? 0 : question.size());
        body.put("track_total_hits", true);
        if (byDate) {
            body.put("sort", List.of(Map.of(Fields.ON, "desc"), Map.of("_score", "desc")));
        }
        body.put("aggs", Map.of(TYPES, facet(Fields.TYPE), TAGS, facet(Fields.TAG)));
        Answer answer = ask(body);
        return tell(() -> new Found(
                Snippets.of(answer.entries(), question.words(), queries),
                answer.total(),
                new Spelling(reading, queries).suggest(question, answer.total()),
                answer.facet(TYPES),
                answer.facet(TAGS)));
    }

    private static Map<String, Object> facet(String field) {
        return Map.of("terms", Map.of("field", field, "size", FACETS));
    }

    @Override
    public List<EntryKey> newest(Question question, @Nullable UUID after, int limit) {
        if (question.vain()) {
            return List.of();
        }
        List<EntryKey> keys = new ArrayList<>();
        UUID last = after;
        while (keys.size() < limit) {
            int size = Math.min(limit - keys.size(), Question.DEEPEST);
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("query", QueryJson.of(queries.strict(question)));
            body.put("size", size);
            body.put("track_total_hits", false);
            body.put("_source", List.of(Fields.ID, Fields.UNIT));
            body.put("sort", List.of(Map.of(Fields.ID, "desc")));
            if (last != null) {
                body.put("search_after", List.of(last.toString()));
            }
            List<EntryKey> page = ask(body).keys();
            keys.addAll(page);
            if (page.size() < size) {
                break;
            }
            last = page.getLast().id();
        }
        return keys;
    }

    @Override
    public List<Hit> related(UUID id, Set<String> audience, int n) {
        if (audience.isEmpty()) {
            return List.of();
        }
        List<Entry> known = search(Relations.itself(id.toString(), audience), 1);
        if (known.isEmpty()) {
            return List.of();
        }
        return tell(() -> {
            Query alike = new Relations(reading).of(known.getFirst(), audience);
            return Snippets.of(search(alike, Math.max(1, n)), "", queries);
        });
    }

    @Override
    public List<String> keywords(String title, String text, int n) {
        return tell(() -> new Keywords(reading).of(title, text, n));
    }

    private List<Entry> search(Query query, int size) {
        return ask(Map.of("query", QueryJson.of(query), "size", size, "track_total_hits", false))
                .entries();
    }

    /** Scores are those of the whole index, however many parts it has. */
    private Answer ask(Map<String, Object> body) {
        return new Answer(cluster.send("POST", path + "/_search?search_type=dfs_query_then_fetch", body));
    }

    /** There is nothing to close. */
    @Override
    public void close() {}

    private static <T> T tell(Telling<T> telling) {
        try {
            return telling.tell();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Telling<T> {
        T tell() throws IOException;
    }
}
