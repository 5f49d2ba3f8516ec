package org.zhengyou.search.opensearch;

import java.sql.Connection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.search.WrittenIndex;
import org.zhengyou.testing.Tool;

/** The node that the environment names, with indexes of a name of its own. */
final class TestCluster {
    final Settings.OpenSearch settings =
            settings(Tool.openSearch().orElse("http://127.0.0.1:1"), "test-" + Uuid7.next());
    final Cluster cluster = new Cluster(settings);
    private @Nullable OpenSearchStore store;

    static Settings.OpenSearch settings(String url, String name) {
        return new Settings.OpenSearch(url, null, null, name);
    }

    /** A new one, in place of the one before. */
    WrittenIndex empty() {
        OpenSearchStore fresh = store(1);
        String index = fresh.fresh();
        fresh.use(index);
        fresh.sweep(index);
        store = fresh;
        return fresh.open(index);
    }

    /** For a writer without a database to take turns by. */
    @SuppressWarnings("NullAway")
    OpenSearchStore store(long turn) {
        Connection none = null;
        return new OpenSearchStore(cluster, settings.index(), none, turn);
    }

    void sweep() {
        Objects.requireNonNull(store).sweep(null);
    }
}
