package org.zhengyou.search.opensearch;

import static org.zhengyou.search.opensearch.Cluster.JSON;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.zhengyou.search.words.Fields;
import org.zhengyou.search.words.Reading;
import tools.jackson.databind.JsonNode;

/** What suggestions, keywords and likeness ask of a cluster: each time one question by HTTP, however much is in it. */
record OpenSearchReading(Cluster cluster, String path) implements Reading {
    @Override
    public List<Long> counts(List<Query> queries) {
        return searches(queries.stream()
                .map(query -> Map.<String, Object>of("size", 0, "track_total_hits", true, "query", QueryJson.of(query)))
                .toList());
    }

    @Override
    public Set<String> standing(Collection<String> pairs) {
        List<String> asked = List.copyOf(pairs);
        List<Long> counts = searches(asked.stream()
                .map(pair -> Map.<String, Object>of(
                        "size", 0, "track_total_hits", true, "terminate_after", 1, "query", anywhere(pair)))
                .toList());
        Set<String> standing = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            if (counts.get(i) > 0) {
                standing.add(asked.get(i));
            }
        }
        return standing;
    }

    private static Map<String, Object> anywhere(String pair) {
        return Map.of(
                "bool",
                Map.of(
                        "filter",
                        Map.of(
                                "bool",
                                Map.of(
                                        "should",
                                        Fields.SEARCHED.stream()
                                                .map(searched -> Map.of("term", Map.of(searched.pairs(), pair)))
                                                .toList()))));
    }

    private List<Long> searches(List<Map<String, Object>> bodies) {
        if (bodies.isEmpty()) {
            return List.of();
        }
        StringBuilder lines = new StringBuilder();
        bodies.forEach(body ->
                lines.append("{}\n").append(JSON.writeValueAsString(body)).append('\n'));
        List<Long> counts = new ArrayList<>();
        for (JsonNode response :
                cluster.sendLines(path + "/_msearch", lines.toString()).path("responses")) {
            if (response.has("error")) {
                throw new IllegalStateException("OpenSearch cannot answer: " + response.path("error"));
            }
            counts.add(new Answer(response).total());
        }
        return counts;
    }

    /** From the list of terms of one part of the index; parts are alike. */
    @Override
    public Frequencies spellings(Collection<String> words) {
        if (words.isEmpty()) {
            return new Frequencies(0, Map.of());
        }
        JsonNode vectors = cluster.send(
                        "POST",
                        path + "/_termvectors",
                        Map.of(
                                "doc",
                                Map.of(Fields.SPELLING, words),
                                "fields",
                                List.of(Fields.SPELLING),
                                "term_statistics",
                                true,
                                "field_statistics",
                                true,
                                "positions",
                                false,
                                "offsets",
                                false))
                .path("term_vectors")
                .path(Fields.SPELLING);
        Map<String, Integer> found = new HashMap<>();
        vectors.path("terms")
                .properties()
                .forEach(term -> found.put(
                        term.getKey(), term.getValue().path("doc_freq").asInt(0)));
        return new Frequencies(
                Math.max(0, vectors.path("field_statistics").path("doc_count").asLong(0)), found);
    }

    @Override
    public List<List<Alike>> alike(List<Typed> typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        Map<String, Object> suggestions = new LinkedHashMap<>();
        for (int i = 0; i < typed.size(); i++) {
            suggestions.put("s" + i, suggestion(typed.get(i)));
        }
        JsonNode answer = cluster.send(
                        "POST", path + "/_search", Map.of("size", 0, "track_total_hits", false, "suggest", suggestions))
                .path("suggest");
        List<List<Alike>> alike = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            List<Alike> words = new ArrayList<>();
            answer.path("s" + i)
                    .forEach(token -> token.path("options")
                            .forEach(option -> words.add(new Alike(
                                    option.path("text").asString(),
                                    option.path("score").floatValue()))));
            alike.add(words);
        }
        return alike;
    }

    private static Map<String, Object> suggestion(Typed typed) {
        Map<String, Object> term = new LinkedHashMap<>();
        term.put("field", Fields.SPELLING);
        term.put("analyzer", "keyword");
        term.put("suggest_mode", "always");
        term.put("max_edits", typed.edits());
        term.put("prefix_length", typed.prefix());
        term.put("min_word_length", Typed.SHORTEST);
        term.put("accuracy", Typed.LEAST_LIKENESS);
        term.put("size", Typed.MOST);
        term.put("shard_size", Typed.MOST);
        return Map.of("text", typed.word(), "term", term);
    }
}
