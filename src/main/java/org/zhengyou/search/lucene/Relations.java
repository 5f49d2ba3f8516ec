package org.zhengyou.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.zhengyou.search.Hit;

/** Records with the same tags, or with the same words where those are rare. */
final class Relations {
    private static final int KEYWORDS = 16;
    private static final int MOST_CHARACTERS = 6_000;

    private final IndexSearcher searcher;
    private final Queries queries;

    Relations(IndexSearcher searcher, Queries queries) {
        this.searcher = searcher;
        this.queries = queries;
    }

    List<Hit> of(UUID id, Set<String> audience, int n) throws IOException {
        Query itself = Queries.term(Fields.ID, id.toString());
        TopDocs known = searcher.search(
                new BooleanQuery.Builder()
                        .add(itself, Occur.FILTER)
                        .add(Queries.audience(audience), Occur.FILTER)
                        .build(),
                1);
        if (known.scoreDocs.length == 0) {
            return List.of();
        }
        Document document = searcher.storedFields().document(known.scoreDocs[0].doc);
        Query alike = alike(document);
        BooleanQuery query = new BooleanQuery.Builder()
                .add(alike, Occur.MUST)
                .add(Queries.audience(audience), Occur.FILTER)
                .add(Queries.term(Fields.COLLECTION, document.get(Fields.COLLECTION)), Occur.FILTER)
                .add(itself, Occur.MUST_NOT)
                .build();
        return new Snippets(searcher, queries).hits("", searcher.search(query, Math.max(1, n)));
    }

    private Query alike(Document document) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<String> tags = new ArrayList<>(List.of(document.getValues(Fields.TAG)));
        tags.forEach(tag -> any.add(new BoostQuery(Queries.term(Fields.TAG, tag), 3), Occur.SHOULD));
        String title = document.get(Fields.TITLE + Fields.PAIRS);
        String text = document.get(Fields.TEXT + Fields.PAIRS);
        List<String> keywords = new Keywords(searcher.getIndexReader())
                .of(title, text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text, KEYWORDS);
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
