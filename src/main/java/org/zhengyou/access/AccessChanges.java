package org.zhengyou.access;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.schedule.WorkerThread;

/** Hears from PostgreSQL, with the commit, what any node or any other program changed in accounts, grants, sessions or the tree. */
@Component
class AccessChanges implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AccessChanges.class);
    private static final Duration HEARING = Duration.ofMinutes(1);
    private static final Duration DEAF = Duration.ofSeconds(2);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int BEAT_MILLIS = 500;
    private static final String ACCOUNT = "account ";

    private final DataSource dataSource;
    private final List<Ear> ears = new CopyOnWriteArrayList<>();
    private final WorkerThread thread = new WorkerThread("access-changes", this::listen);
    private volatile boolean heard;
    private volatile long heardAt;

    AccessChanges(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    enum What {
        ACCOUNT,
        ACCOUNTS,
        TREE
    }

    /** What forgets. */
    @FunctionalInterface
    interface Ear {
        /** @param account null unless one account changed */
        void heard(What what, @Nullable UUID account);
    }

    void add(Ear ear) {
        ears.add(ear);
    }

    /** How long a remembered answer may be believed: a minute while changes are heard of, two seconds otherwise. */
    Duration trust() {
        return heard && System.nanoTime() - heardAt < DEAF.toNanos() ? HEARING : DEAF;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop(Thread::interrupt, Duration.ofSeconds(3));
    }

    @Override
    public boolean isRunning() {
        return thread.running();
    }

    private void listen() {
        while (thread.goesOn()) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                try (var statement = connection.createStatement()) {
                    statement.execute("listen access");
                }
                ears.forEach(AccessChanges::forgetAll);
                hear(connection);
                try (var statement = connection.createStatement()) {
                    statement.execute("unlisten access");
                }
            } catch (SQLException e) {
                heard = false;
                if (thread.goesOn()) {
                    LOG.warn("changes of access are not heard of, asking the database instead: {}", e.getMessage());
                    WorkerThread.pause(AFTER_FAILURE);
                }
            }
        }
        heard = false;
    }

    private void hear(Connection connection) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        while (thread.goesOn()) {
            heardAt = System.nanoTime();
            heard = true;
            PGNotification[] notifications = postgres.getNotifications(BEAT_MILLIS);
            if (notifications == null || notifications.length == 0) {
                if (!connection.isValid(1)) {
                    throw new SQLException("the connection is gone");
                }
                continue;
            }
            for (PGNotification notification : notifications) {
                tell(notification.getParameter());
            }
        }
    }

    private void tell(String payload) {
        if (payload.startsWith(ACCOUNT)) {
            UUID account = UUID.fromString(payload.substring(ACCOUNT.length()));
            ears.forEach(ear -> ear.heard(What.ACCOUNT, account));
        } else {
            What what = payload.equals("tree") ? What.TREE : What.ACCOUNTS;
            ears.forEach(ear -> ear.heard(what, null));
        }
    }

    private static void forgetAll(Ear ear) {
        ear.heard(What.ACCOUNTS, null);
        ear.heard(What.TREE, null);
    }
}
