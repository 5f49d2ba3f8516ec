package org.zhengyou.search;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue as its readers see it. Positions are texts of {@code pg_snapshot}. */
@Component
class QueueReader {
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    QueueReader(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    <T> T read(Supplier<T> reader) {
        return Objects.requireNonNull(reading.execute(status -> reader.get()));
    }

    String snapshot() {
        return jdbc.sql("select pg_current_snapshot()::text")
                .query(String.class)
                .single();
    }

    /** Which database it is, with the queue's own table: snapshots of another, or of before a restore, mean nothing here. */
    String cluster() {
        return jdbc.sql("""
                        select (select system_identifier from pg_control_system()) || '/' || oid || '/'
                            || 'search_queue'::regclass::oid
                        from pg_database where datname = current_database()
                        """).query(String.class).single();
    }

    long generation() {
        return jdbc.sql("select number from search_generation")
                .query(Long.class)
                .single();
    }

    boolean pending(String position) {
        return jdbc.sql("select exists (select from search_queue where " + BEHIND + ")")
                .param("position", position)
                .query(Boolean.class)
                .single();
    }

    /** Changes that one snapshot shows and the other does not, in the order they were written, behind an id. */
    List<Change> between(String position, String towards, long past, int limit) {
        return jdbc.sql("select id, collection, unit_id, entry_id from search_queue where " + BEHIND + """
                         and pg_visible_in_snapshot(written_in, :towards::pg_snapshot) and id > :past
                        order by id limit :limit
                        """)
                .param("position", position)
                .param("towards", towards)
                .param("past", past)
                .param("limit", limit)
                .query(Change.class)
                .list();
    }

    private static final String BEHIND = """
            written_in >= pg_snapshot_xmin(:position::pg_snapshot)
            and not pg_visible_in_snapshot(written_in, :position::pg_snapshot)
            """;

    /** Keeps what comes from now on for this node. Whether the node was known, and has thus missed nothing. */
    boolean join(UUID node) {
        boolean known = jdbc.sql("update search_node set alive_at = now() where id = :id")
                        .param("id", node)
                        .update()
                == 1;
        if (!known) {
            jdbc.sql("insert into search_node (id, position) values (:id, pg_current_snapshot())")
                    .param("id", node)
                    .update();
        }
        return known;
    }

    /** Whether a position lies behind the present; one that does not is of a database that was set back. */
    boolean passed(String position) {
        return jdbc.sql("select pg_snapshot_xmax(:position::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot())")
                .param("position", position)
                .query(Boolean.class)
                .single();
    }

    /** The node is there and has so much on its disk. False when it was forgotten. */
    boolean reached(UUID node, String position, long generation) {
        return jdbc.sql("""
                        update search_node
                        set position = :position::pg_snapshot, generation = :generation, alive_at = now()
                        where id = :id
                        """)
                        .param("generation", generation)
                        .param("id", node)
                        .param("position", position)
                        .update()
                == 1;
    }

    /** Takes away what every node has, and nodes that have not been seen for a week: they will build anew. */
    void prune() {
        jdbc.sql("delete from search_node where alive_at < now() - interval '7 days'")
                .update();
        jdbc.sql("""
                        delete from search_queue q
                        where q.written_in < (select max(pg_snapshot_xmax(position)) from search_node)
                          and not exists (select from search_node n
                                          where not pg_visible_in_snapshot(q.written_in, n.position))
                        """).update();
    }

    void nextGeneration() {
        jdbc.sql("update search_generation set number = number + 1").update();
    }

    /** @param entryId null for every entry of the unit */
    record Change(
            long id,
            String collection,
            UUID unitId,
            @Nullable UUID entryId) {}
}
