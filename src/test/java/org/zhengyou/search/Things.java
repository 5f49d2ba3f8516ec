package org.zhengyou.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.database.TestDatabase;

/** Records of a table made for tests, with what it takes to follow them. */
final class Things implements SearchSource {
    static final UUID UNIT = new UUID(7, 7);
    private static final Set<String> ALL = Set.of(Entry.PUBLIC);

    final JdbcClient jdbc;
    final QueueReader queue;
    final SearchQueue changes;
    final TransactionTemplate transaction;
    final SearchSources sources;
    /** Whoever loads it fails. */
    @Nullable
    UUID failing;

    int batch = 500;
    /** The most that were loaded at once. */
    int most;

    Things(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        this.transaction = new TransactionTemplate(transactions);
        this.queue = new QueueReader(jdbc, transactions);
        this.changes = new SearchQueue(jdbc, new SearchSignal());
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("things", this);
        this.sources = new SearchSources(beans.getBeanProvider(SearchSource.class));
    }

    static Things in(TestDatabase database) {
        Things things = new Things(database.dataSource());
        things.jdbc
                .sql("create table if not exists thing (unit_id uuid, id uuid primary key, words text not null)")
                .update();
        return things;
    }

    /** The only one there is. */
    UUID node() {
        return jdbc.sql("select id from search_node").query(UUID.class).single();
    }

    UUID write(String words) {
        UUID id = Uuid7.next();
        transaction.executeWithoutResult(status -> put(id, words));
        return id;
    }

    void put(UUID id, String words) {
        jdbc.sql("""
                        insert into thing values (:unit, :id, :words)
                        on conflict (id) do update set words = excluded.words
                        """).param("unit", UNIT).param("id", id).param("words", words).update();
        changes.changed("thing", UNIT, id);
    }

    void delete(UUID id) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from thing where id = :id").param("id", id).update();
            changes.changed("thing", UNIT, id);
        });
    }

    Set<String> stored() {
        return new TreeSet<>(jdbc.sql("select id || ' ' || words from thing")
                .query(String.class)
                .list());
    }

    /** All that the index says there is, as {@link #stored} says it. */
    static Set<String> found(SearchIndex index) {
        Question all = new Question("thing", "", ALL, null, null, null, null, null, Question.Order.DATE, 1, 200);
        Set<String> found = new TreeSet<>();
        Stream.iterate(1, page -> page + 1)
                .map(page -> index.find(
                        new Question("thing", "", ALL, null, null, null, null, null, all.order(), page, 200)))
                .takeWhile(result -> !result.hits().isEmpty())
                .forEach(result -> result.hits().forEach(hit -> found.add(hit.id() + " " + hit.title())));
        return found;
    }

    static long count(SearchIndex index, String words) {
        return index.find(Question.of("thing", words, ALL)).total();
    }

    static Entry entry(UUID unit, UUID id, String words) {
        return new Entry("thing", id, unit, words, "", List.of(), "", "", "", LocalDate.EPOCH, ALL);
    }

    @Override
    public String collection() {
        return "thing";
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public List<Entry> load(List<EntryKey> keys) {
        most = Math.max(most, keys.size());
        if (keys.stream().anyMatch(key -> key.id().equals(failing))) {
            throw new IllegalStateException("a record that cannot be read");
        }
        return jdbc.sql("select unit_id, id, words from thing where id = any (:ids)")
                .param("ids", keys.stream().map(EntryKey::id).toArray(UUID[]::new))
                .query((row, n) -> entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }

    @Override
    public List<EntryKey> keys(@Nullable UUID unit, @Nullable EntryKey after, int limit) {
        return jdbc.sql("""
                        select unit_id as unit, id from thing
                        where unit_id = coalesce(:unit, unit_id) and (:after::uuid is null or id > :after)
                        order by id limit :limit
                        """)
                .param("unit", unit)
                .param("after", after == null ? null : after.id())
                .param("limit", limit)
                .query(EntryKey.class)
                .list();
    }
}
