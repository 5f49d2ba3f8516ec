package org.zhengyou.search.opensearch;

import static org.zhengyou.search.opensearch.Cluster.JSON;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.zhengyou.search.Entry;
import org.zhengyou.search.IndexAway;
import tools.jackson.databind.JsonNode;

/**
 * Writes an index, many entries at once.
 *
 * <p>Each carries the number of the writer's turn as its version, and the cluster refuses what is of an earlier turn than
 * what is there: a writer that lost its turn without noticing, as one that stood still for a minute, can spoil nothing, and
 * learns of it.
 */
final class Bulk {
    private static final Logger LOG = LoggerFactory.getLogger(Bulk.class);
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int MISSING = 404;
    private static final int CONFLICT = 409;
    private static final int MANY = 429;

    private final Cluster cluster;
    private final String path;
    private final long turn;

    /** @param turn grows with each writer */
    Bulk(Cluster cluster, String path, long turn) {
        this.cluster = cluster;
        this.path = path;
        this.turn = turn;
    }

    void put(Collection<Entry> entries) {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : entries) {
            line(lines, "index", entry.id().toString());
            lines.append(JSON.writeValueAsString(EntryJson.of(entry))).append('\n');
            if (lines.length() > MOST_CHARACTERS) {
                send(lines);
                lines.setLength(0);
            }
        }
        send(lines);
    }

    void remove(Collection<UUID> ids) {
        StringBuilder lines = new StringBuilder();
        ids.forEach(id -> line(lines, "delete", id.toString()));
        send(lines);
    }

    void note(Map<String, String> note) {
        StringBuilder lines = new StringBuilder();
        line(lines, "index", OpenSearchIndex.NOTE);
        lines.append(JSON.writeValueAsString(Map.of(OpenSearchIndex.NOTE, note)))
                .append('\n');
        send(lines);
    }

    private void line(StringBuilder lines, String deed, String id) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("_id", id);
        about.put("version", turn);
        about.put("version_type", "external_gte");
        lines.append(JSON.writeValueAsString(Map.of(deed, about))).append('\n');
    }

    /** By the name that an index is made with for its writer: one that was taken away is not made again by writing. */
    private void send(StringBuilder lines) {
        if (lines.isEmpty()) {
            return;
        }
        JsonNode answer =
                cluster.sendLines(path + OpenSearchStore.WRITING + "/_bulk?require_alias=true", lines.toString());
        if (answer.path("errors").asBoolean()) {
            answer.path("items").forEach(item -> item.forEach(Bulk::read));
        }
    }

    private static void read(JsonNode result) {
        int status = result.path("status").asInt();
        if (status == CONFLICT) {
            throw new IndexAway("another process writes the search index now");
        }
        if (status == MANY || status >= 500 || status == MISSING && result.has("error")) {
            throw new IndexAway("OpenSearch did not take it: " + result.path("error"));
        }
        if (status >= 400 && status != MISSING) {
            // As a record that cannot be read, it must not hold back all others.
            LOG.error("{} cannot be searched: {}", result.path("_id"), result.path("error"));
        }
    }
}
