package org.zhengyou.search.opensearch;

import static org.zhengyou.search.opensearch.Cluster.encode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.search.IndexAway;
import org.zhengyou.search.IndexStore;
import org.zhengyou.search.WrittenIndex;

/** The indexes of one installation on a cluster, {@code <name>-<uuid>}; {@code <name>} leads to the one that serves. */
final class OpenSearchStore implements IndexStore {
    /** Behind the name of an index it is the name for its writer. */
    static final String WRITING = "-writing";

    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int ANSWERING = 5;

    private final Cluster cluster;
    private final String name;
    private final Pattern ours;
    private final Connection turn;
    private final long number;
    private long lookedAt = System.nanoTime();

    /**
     * @param turn holds the writer's turn as long as it is open
     * @param number of the turn, greater than any before
     */
    OpenSearchStore(Cluster cluster, String name, Connection turn, long number) {
        this.cluster = cluster;
        this.name = name;
        this.ours = Pattern.compile(Pattern.quote(name) + "-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        this.turn = turn;
        this.number = number;
    }

    /** The same for all processes: they have one index together. */
    @Override
    public UUID node() {
        return UUID.nameUUIDFromBytes(("opensearch/" + name).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> current() {
        return current(cluster, name);
    }

    static Optional<String> current(Cluster cluster, String name) {
        return cluster.find("/_alias/" + encode(name))
                .flatMap(found -> found.propertyNames().stream().findFirst());
    }

    @Override
    public String fresh() {
        String index = name + "-" + Uuid7.next();
        Map<String, Object> body = new LinkedHashMap<>(EntryJson.index());
        body.put("aliases", Map.of(index + WRITING, Map.of()));
        cluster.send("PUT", "/" + encode(index), body);
        return index;
    }

    @Override
    public WrittenIndex open(String index) {
        return new OpenSearchIndex(cluster, index, number);
    }

    /** In one step: at no time there is none, or two. */
    @Override
    public void use(String index) {
        List<Map<String, Object>> actions = new ArrayList<>();
        cluster.find("/_alias/" + encode(name))
                .ifPresent(found -> found.propertyNames()
                        .forEach(old -> actions.add(Map.of("remove", Map.of("index", old, "alias", name)))));
        actions.add(Map.of("add", Map.of("index", index, "alias", name)));
        cluster.send("POST", "/_aliases", Map.of("actions", actions));
    }

    @Override
    public void sweep(@Nullable String keep) {
        for (String index :
                cluster.send("GET", "/" + encode(name) + "-*/_alias", null).propertyNames()) {
            if (ours.matcher(index).matches() && !index.equals(keep)) {
                cluster.send("DELETE", "/" + encode(index), null);
            }
        }
    }

    @Override
    public void hold() {
        if (System.nanoTime() - lookedAt > LOOK.toNanos()) {
            lookedAt = System.nanoTime();
            try {
                if (!turn.isValid(ANSWERING)) {
                    throw new IndexAway("the database was away; who writes the search index is asked again");
                }
            } catch (SQLException e) {
                throw new IndexAway("the database was away", new IOException(e));
            }
        }
    }

    @Override
    public boolean elsewhere() {
        return true;
    }

    @Override
    public void close() throws IOException {
        OpenSearchStores.end(turn);
    }
}
