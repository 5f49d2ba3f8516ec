package org.zhengyou.search.words;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.zhengyou.search.Entry;

/** Records with the same tags, or with the same words where those are rare. */
public final class Relations {
    private static final int KEYWORDS = 16;
    private static final int MOST_CHARACTERS = 6_000;

    private final Reading reading;

    public Relations(Reading reading) {
        this.reading = reading;
    }

    /** The record itself, where the asker may find it. */
    public static Query itself(String id, Set<String> audience) {
        return new BooleanQuery.Builder()
                .add(Queries.term(Fields.ID, id), Occur.FILTER)
                .add(Queries.audience(audience), Occur.FILTER)
                .build();
    }

    /** All others that are like it. */
    public Query of(Entry entry, Set<String> audience) throws IOException {
        return new BooleanQuery.Builder()
                .add(alike(entry), Occur.MUST)
                .add(Queries.audience(audience), Occur.FILTER)
                .add(Queries.term(Fields.COLLECTION, entry.collection()), Occur.FILTER)
                .add(Queries.term(Fields.ID, entry.id().toString()), Occur.MUST_NOT)
                .build();
    }

    private Query alike(Entry entry) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        entry.tags().forEach(tag -> any.add(new BoostQuery(Queries.term(Fields.TAG, tag), 3), Occur.SHOULD));
        String text = entry.text();
        List<String> keywords = new Keywords(reading)
                .of(
                        entry.title(),
                        text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text,
                        KEYWORDS);
        float weight = 2;
        for (String keyword : keywords) {
            List<Query> places = List.of(
                    new BoostQuery(Queries.exact(keyword, Fields.TITLE + Fields.PAIRS), 2),
                    Queries.exact(keyword, Fields.TAGS + Fields.PAIRS),
                    Queries.exact(keyword, Fields.TEXT + Fields.PAIRS));
            any.add(new BoostQuery(new DisjunctionMaxQuery(places, 0.1f), weight), Occur.SHOULD);
            weight *= 0.93f;
        }
        return any.build();
    }
}
