package org.zhengyou.search;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.Assert;

/** Says which records changed: new, other than before, or gone. A change can be found within a second of its commit. */
@Component
public class SearchQueue {
    private final JdbcClient jdbc;
    private final SearchSignal signal;

    SearchQueue(JdbcClient jdbc, SearchSignal signal) {
        this.jdbc = jdbc;
        this.signal = signal;
    }

    /** In the writer's own transaction. */
    public void changed(String collection, UUID unit, UUID id) {
        changed(collection, List.of(new EntryKey(unit, id)));
    }

    /** As {@link #changed(String, UUID, UUID)}, for many at once. */
    public void changed(String collection, Collection<EntryKey> keys) {
        requireTransaction();
        jdbc.sql("""
                        insert into search_queue (collection, unit_id, entry_id)
                        select :collection, k.unit_id, k.id from unnest(:units, :ids) as k (unit_id, id)
                        """)
                .param("collection", collection)
                .param("units", keys.stream().map(EntryKey::unit).toArray(UUID[]::new))
                .param("ids", keys.stream().map(EntryKey::id).toArray(UUID[]::new))
                .update();
        signal.afterCommit();
    }

    /** Something that all records of these units show has changed, as the unit's name, or who stands above it. */
    public void changedUnits(String collection, Collection<UUID> units) {
        requireTransaction();
        jdbc.sql(
                        "insert into search_queue (collection, unit_id) select :collection, u.id from unnest(:units) as u (id)")
                .param("collection", collection)
                .param("units", units.toArray(UUID[]::new))
                .update();
        signal.afterCommit();
    }

    private static void requireTransaction() {
        Assert.state(
                TransactionSynchronizationManager.isActualTransactionActive(),
                "to be called in the writer's transaction");
    }
}
