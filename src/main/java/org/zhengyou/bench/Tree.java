package org.zhengyou.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.zhengyou.platform.database.Database;
import org.zhengyou.platform.database.EmbeddedPostgres;

/** The records of one bench: a tree of a wanted size, and what of it the requests name. */
final class Tree implements AutoCloseable {
    private static final Pattern STATEMENTS = Pattern.compile(";\\s*\\n");

    private static final long PATIENCE = 600_000_000_000L;

    private final Connection connection;

    private Tree(Connection connection) {
        this.connection = connection;
    }

    /** @param scale counties in the tree: 1, or a multiple of 100 */
    record Size(int scale) {
        int cities() {
            return scale <= 100 ? 0 : scale / 100;
        }

        int counties() {
            return scale == 1 ? 0 : 100;
        }
    }

    /** A branch with its signed-in secretary. */
    record Branch(UUID unit, String session) {}

    /** Beside the server that runs on the folder. */
    static Tree on(Path data) throws SQLException {
        Database database = EmbeddedPostgres.runningOn(data)
                .orElseThrow(() -> new IllegalStateException("no server runs on " + data));
        return new Tree(DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password()));
    }

    void fill(Size size) throws SQLException, IOException {
        run("fill.sql", Map.of("cities", String.valueOf(size.cities()), "counties", String.valueOf(size.counties())));
    }

    /**
     * Statements kept beside this class, in one transaction.
     *
     * @param values what stands there as {@code ${name}}
     */
    void run(String resource, Map<String, String> values) throws SQLException, IOException {
        String sql;
        try (var in = Objects.requireNonNull(Tree.class.getResourceAsStream("/bench/" + resource))) {
            sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            sql = sql.replace("${" + value.getKey() + "}", value.getValue());
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String one : STATEMENTS.split(sql, -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /**
     * Waits until every figure is counted.
     *
     * @throws IllegalStateException when nothing was counted for ten minutes
     */
    void settle() throws SQLException, InterruptedException {
        long left = Long.MAX_VALUE;
        long since = System.nanoTime();
        for (long now = pending(); now > 0; now = pending()) {
            if (now < left) {
                left = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > PATIENCE) {
                throw new IllegalStateException("the server counts nothing: " + now + " changes are left");
            }
            Thread.sleep(50);
        }
    }

    /** Has what was written past the program indexed, and waits for it. */
    void index() throws SQLException, InterruptedException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("update search_generation set number = number + 1");
        }
        while (number("select count(*) from search_node n join search_generation g on g.number = n.generation") == 0) {
            Thread.sleep(500);
        }
    }

    private long pending() throws SQLException {
        return number("select count(*) from indicator_change");
    }

    /** Takes back the pledges that were submitted over HTTP, so that the next run can submit them again. */
    void forgetSubmissions() throws SQLException, InterruptedException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    with gone as (delete from pledge where pledger_kind <> 'MEMBER' returning campaign_id, unit_id)
                    insert into indicator_change (campaign_id, unit_id) select distinct campaign_id, unit_id from gone
                    """);
        }
        settle();
    }

    void vacuum() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        } catch (SQLException e) {
            // The program's role may not write a checkpoint; the vacuum is done by then.
            if (!"42501".equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    UUID top() throws SQLException {
        return ids("select id from unit where parent_id is null").getFirst();
    }

    UUID campaign() throws SQLException {
        return ids("select id from campaign").getFirst();
    }

    List<Branch> branches() throws SQLException {
        List<Branch> branches = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select g.unit_id, a.sign_in_name from role_grant g join account a on a.id = g.account_id
                        where g.role = 'SECRETARY' order by a.sign_in_name
                        """)) {
            while (rows.next()) {
                branches.add(new Branch(rows.getObject(1, UUID.class), rows.getString(2)));
            }
        }
        return branches;
    }

    String postgres() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion().replaceAll(" .*", "");
    }

    List<UUID> ids(String sql) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Milliseconds of many reads of one node's total, as the program reads it. */
    double[] totals(UUID unit, UUID campaign, int times) throws SQLException {
        double[] millis = new double[times];
        try (var statement = connection.prepareStatement("""
                select numerator, denominator from indicator_total
                where unit_id = ? and campaign_id = ? and indicator = ?
                """)) {
            for (int i = 0; i < times; i++) {
                long begin = System.nanoTime();
                statement.setObject(1, unit);
                statement.setObject(2, campaign);
                statement.setString(3, "pledge.coverage");
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                }
                millis[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        java.util.Arrays.sort(millis);
        return millis;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
