package org.zhengyou.search.opensearch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.zhengyou.search.Entry;
import org.zhengyou.search.EntryKey;
import org.zhengyou.search.IndexAway;
import org.zhengyou.search.words.Fields;
import tools.jackson.databind.JsonNode;

/** What the cluster says to one question. An answer without all of its parts is none. */
record Answer(JsonNode json) {
    Answer {
        if (json.path("timed_out").asBoolean(false)
                || json.path("_shards").path("failed").asInt(0) > 0) {
            throw new IndexAway("OpenSearch answered in part: " + json.path("_shards"));
        }
    }

    long total() {
        return json.path("hits").path("total").path("value").asLong();
    }

    List<Entry> entries() {
        return each(EntryJson::entry);
    }

    List<EntryKey> keys() {
        return each(source -> new EntryKey(
                UUID.fromString(source.path(Fields.UNIT).asString()),
                UUID.fromString(source.path(Fields.ID).asString())));
    }

    private <T> List<T> each(Function<JsonNode, T> of) {
        List<T> all = new ArrayList<>();
        json.path("hits").path("hits").forEach(hit -> all.add(of.apply(hit.path("_source"))));
        return all;
    }

    Map<String, Long> facet(String name) {
        Map<String, Long> counts = new LinkedHashMap<>();
        json.path("aggregations")
                .path(name)
                .path("buckets")
                .forEach(bucket -> counts.put(
                        bucket.path("key").asString(), bucket.path("doc_count").asLong()));
        return counts;
    }
}
