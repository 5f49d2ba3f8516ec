package org.zhengyou.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengyou.search.Things.count;
import static org.zhengyou.search.Things.found;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.database.TestDatabase;
import org.zhengyou.search.opensearch.OpenSearchStores;
import org.zhengyou.testing.NeedsOpenSearch;
import org.zhengyou.testing.Tool;

/** One index behind the records for several processes, on a real database and a real node. */
@NeedsOpenSearch
class OpenSearchNodeTest {
    private static final TestDatabase DATABASE = TestDatabase.migrated();
    private static final Things THINGS = Things.in(DATABASE);
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(30);

    private final List<SearchNode> opened = new ArrayList<>();
    private OpenSearchStores stores;
    private NodeIndex serving;

    @BeforeEach
    void anEmptyTable() {
        THINGS.jdbc.sql("truncate thing, search_queue, search_node").update();
        stores = stores();
        serving = new NodeIndex();
    }

    @AfterEach
    void close() throws Exception {
        for (SearchNode node : opened) {
            node.close();
        }
        try (IndexStore last = stores.take().orElseThrow()) {
            last.sweep(null);
        }
    }

    private static OpenSearchStores stores() {
        return new OpenSearchStores(
                new Settings.OpenSearch(Tool.openSearch().orElseThrow(), null, null, "test-" + Uuid7.next()),
                DATABASE.dataSource());
    }

    private SearchNode open(IndexStore store) throws Exception {
        SearchNode node = new SearchNode(store, serving, THINGS.queue, THINGS.sources, Duration.ofHours(1));
        opened.add(node);
        node.open();
        long begin = System.nanoTime();
        do {
            node.step();
            Thread.sleep(2);
        } while (!serving.serves() && System.nanoTime() - begin < LONGEST);
        return node;
    }

    /** As a process that is killed: nothing is committed or given back. */
    private void kill(SearchNode node) {
        opened.remove(node);
        THINGS.jdbc.sql("""
                        select pg_terminate_backend(pid) from pg_locks
                        where locktype = 'advisory' and classid = 35 and database =
                            (select oid from pg_database where datname = current_database())
                        """).query(Boolean.class).list();
    }

    @Test
    void oneProcessWritesAndAllAsk() throws Exception {
        THINGS.write("结对帮扶");
        SearchNode node = open(stores.take().orElseThrow());
        assertThat(stores.take()).isEmpty();
        SearchIndex other = stores.shared().orElseThrow();
        assertThat(count(other, "结对帮扶")).isEqualTo(1);

        UUID id = THINGS.write("公开课");
        node.step();
        assertThat(count(other, "公开课")).isEqualTo(1);
        THINGS.delete(id);
        node.step();
        assertThat(found(other)).isEqualTo(THINGS.stored()).hasSize(1);
    }

    @Test
    void whoeverComesNextGoesOnWhereAKilledWriterWas() throws Exception {
        THINGS.write("早先");
        SearchNode first = open(stores.take().orElseThrow());
        THINGS.write("其后");
        first.step();
        kill(first);
        THINGS.write("无人");

        SearchNode second =
                new SearchNode(stores.take().orElseThrow(), serving, THINGS.queue, THINGS.sources, Duration.ZERO);
        opened.add(second);
        serving.use(null);
        second.open();
        assertThat(serving.serves()).isTrue();
        second.step();
        assertThat(found(serving)).isEqualTo(THINGS.stored()).hasSize(3);
    }

    @Test
    void whoLostHisTurnCanSpoilNothing() throws Exception {
        SearchNode node = open(stores.take().orElseThrow());
        kill(node);
        try (IndexStore second = stores.take().orElseThrow()) {
            WrittenIndex now = second.open(second.current().orElseThrow());
            UUID id = THINGS.write("后来的");
            now.put(List.of(Things.entry(Things.UNIT, id, "后来的")));
            // It does not know yet that somebody else has the turn, and reads what is there by then.
            assertThatThrownBy(node::step).isInstanceOf(IndexAway.class);
            now.put(List.of(Things.entry(Things.UNIT, id, "再后来的")));
            assertThat(count(now, "再后来的")).isEqualTo(1);
        }
    }

    @Test
    void isRebuiltWhileAllAsk() throws Exception {
        for (int i = 0; i < 40; i++) {
            THINGS.write("承诺" + i);
        }
        SearchNode node = open(stores.take().orElseThrow());
        SearchIndex shared = stores.shared().orElseThrow();
        // A record that nobody told of, as after a restore.
        THINGS.jdbc
                .sql("insert into thing values (:unit, gen_random_uuid(), '无人告知')")
                .param("unit", Things.UNIT)
                .update();
        THINGS.queue.nextGeneration();
        long begin = System.nanoTime();
        int written = 0;
        while (count(shared, "无人告知") == 0 && System.nanoTime() - begin < LONGEST) {
            THINGS.write("其间" + written++);
            node.step();
            assertThat(count(shared, "承诺")).isEqualTo(40);
            assertThat(count(serving, "其间")).isEqualTo(written);
        }
        assertThat(found(shared)).isEqualTo(THINGS.stored());
    }
}
