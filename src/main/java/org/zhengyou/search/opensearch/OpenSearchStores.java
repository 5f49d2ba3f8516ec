package org.zhengyou.search.opensearch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.zhengyou.platform.Settings;
import org.zhengyou.search.IndexStore;
import org.zhengyou.search.IndexStores;
import org.zhengyou.search.SearchIndex;

/** One index for all processes of an installation. Who writes it is whoever holds a lock of the database. */
public final class OpenSearchStores implements IndexStores {
    /** Of the transaction's number, which only grows, is made the number of the turn. */
    private static final String TAKE = """
            select pg_try_advisory_lock(35, hashtext(?)), pg_current_xact_id()::text::bigint
            """;

    private static final String GIVE = "select pg_advisory_unlock_all()";

    private final Cluster cluster;
    private final String name;
    private final DataSource database;

    public OpenSearchStores(Settings.OpenSearch settings, DataSource database) {
        this.cluster = new Cluster(settings);
        this.name = settings.index();
        this.database = database;
    }

    @Override
    public Optional<IndexStore> take() throws IOException {
        Connection connection = null;
        try {
            connection = database.getConnection();
            Optional<Long> turn = turn(connection);
            if (turn.isPresent()) {
                return Optional.of(new OpenSearchStore(cluster, name, connection, turn.get()));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            if (connection != null) {
                end(connection);
            }
            throw new IOException("no turn to write the search index can be asked for", e);
        }
    }

    private Optional<Long> turn(Connection connection) throws SQLException {
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setString(1, name);
            try (ResultSet taken = take.executeQuery()) {
                taken.next();
                return taken.getBoolean(1) ? Optional.of(taken.getLong(2)) : Optional.empty();
            }
        }
    }

    @Override
    public Optional<SearchIndex> shared() {
        return OpenSearchStore.current(cluster, name).map(index -> new OpenSearchIndex(cluster, name, 0));
    }

    /** A connection goes back to its pool: with the lock it would go on holding it there. */
    static void end(Connection connection) throws IOException {
        try (connection) {
            if (!connection.isClosed()) {
                try (PreparedStatement give = connection.prepareStatement(GIVE)) {
                    give.execute();
                }
            }
        } catch (SQLException e) {
            throw new IOException("the turn to write the search index was not given back", e);
        }
    }
}
