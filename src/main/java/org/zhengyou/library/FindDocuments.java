package org.zhengyou.library;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.search.Found;
import org.zhengyou.search.Hit;
import org.zhengyou.search.Question;
import org.zhengyou.search.SearchIndex;
import org.zhengyou.search.SearchUpkeep;

/**
 * Documents as the index finds them. The index is a moment behind, and longer where much changed at once: whether a document is
 * still listed for the viewer is asked of its record before a word of it is shown.
 */
@Component
public class FindDocuments {
    private final JdbcClient jdbc;
    private final SearchIndex index;
    private final SearchUpkeep upkeep;
    private final DocumentSight sight;

    FindDocuments(JdbcClient jdbc, SearchIndex index, SearchUpkeep upkeep, DocumentSight sight) {
        this.jdbc = jdbc;
        this.index = index;
        this.upkeep = upkeep;
        this.sight = sight;
    }

    /** @param ready whether there is an index to ask; without one nothing is found */
    public record Result(Found found, Paging<Hit> hits, boolean ready) {}

    /** The page that is asked for; beyond the last, the last. */
    public Result find(Viewer viewer, Question question) {
        boolean ready = upkeep.ready();
        Question asked = question;
        Found found = index.find(asked);
        int last = Math.ceilDiv((int) Math.min(found.total(), Question.DEEPEST), question.size());
        if (question.page() > last && last > 0) {
            asked = question.withPage(last);
            found = index.find(asked);
        }
        List<Hit> hits = seen(viewer, found.hits());
        int gone = found.hits().size() - hits.size();
        if (gone > 0) {
            // Its type and tags were counted with the others.
            found = new Found(hits, found.total() - gone, null, Map.of(), Map.of());
        }
        return new Result(found, new Paging<>(hits, asked.page(), asked.size(), asked.page() < last), ready);
    }

    /** Others that are like a listed one. */
    public List<Hit> related(Viewer viewer, Document document, int most) {
        return document.listed() ? seen(viewer, index.related(document.id(), sight.tokens(viewer), most)) : List.of();
    }

    private List<Hit> seen(Viewer viewer, List<Hit> hits) {
        Set<UUID> seen = new HashSet<>(jdbc.sql("""
                        select d.id
                        from unnest(:units, :ids) as k (unit_id, id)
                        join document d on d.unit_id = k.unit_id and d.id = k.id and d.state = 'LISTED'
                        where """ + DocumentSight.readable("d"))
                .param("units", hits.stream().map(Hit::unit).toArray(UUID[]::new))
                .param("ids", hits.stream().map(Hit::id).toArray(UUID[]::new))
                .param("internal", sight.internal(viewer))
                .param("tops", sight.tops(viewer).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
        return hits.stream().filter(hit -> seen.contains(hit.id())).toList();
    }
}
