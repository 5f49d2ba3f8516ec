package org.zhengyou.access;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Signed-in browsers. A viewer is read once and remembered until anything about the account changes. */
@Component
public class Sessions {
    public static final Duration LIFETIME = Duration.ofHours(12);
    private static final int REMEMBERED = 20_000;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Remembered<ByteBuffer, Session> sessions;

    private record Session(Viewer viewer, Instant endsAt) {}

    Sessions(JdbcClient jdbc, ApplicationEventPublisher events, AccessChanges changes) {
        this.jdbc = jdbc;
        this.events = events;
        this.sessions = new Remembered<>(REMEMBERED, changes::trust);
        changes.add(this::heard);
    }

    /** Returns the token to hand to the browser. */
    public String open(UUID account, Instant now) {
        String token = Tokens.next();
        jdbc.sql("""
                        insert into session (token_hash, account_id, opened_at, ends_at)
                        values (:hash, :account, :now, :end)
                        """)
                .param("hash", Tokens.hash(token))
                .param("account", account)
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(now.plus(LIFETIME)))
                .update();
        return token;
    }

    /** The viewer behind a token, with grants; none when it ended or the account is disabled. */
    public Optional<Viewer> viewer(String token, Instant now) {
        byte[] hash = Tokens.hash(token);
        Session session = sessions.get(ByteBuffer.wrap(hash), _ -> read(hash));
        return Optional.ofNullable(session)
                .filter(found -> found.endsAt.isAfter(now))
                .map(Session::viewer);
    }

    private @Nullable Session read(byte[] hash) {
        List<Viewer.Grant> grants = new ArrayList<>();
        List<Session> bare = new ArrayList<>(1);
        jdbc.sql("""
                        select a.id, a.name, a.member_id, s.ends_at, g.role, g.unit_id, u.name as unit_name
                        from session s
                        join account a on a.id = s.account_id and a.disabled_at is null
                        left join role_grant g on g.account_id = a.id
                        left join unit u on u.id = g.unit_id
                        where s.token_hash = :hash
                        order by g.granted_at
                        """).param("hash", hash).query(row -> {
            if (bare.isEmpty()) {
                Viewer viewer = new Viewer(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("member_id", UUID.class),
                        List.of());
                bare.add(new Session(viewer, row.getTimestamp("ends_at").toInstant()));
            }
            if (row.getString("role") != null) {
                grants.add(new Viewer.Grant(
                        Role.valueOf(row.getString("role")),
                        row.getObject("unit_id", UUID.class),
                        row.getString("unit_name")));
            }
        });
        // Who has several roles is greeted by the one that carries most.
        grants.sort(Comparator.comparing(Viewer.Grant::role));
        return bare.stream()
                .findFirst()
                .map(session -> new Session(
                        new Viewer(
                                session.viewer.accountId(),
                                session.viewer.name(),
                                session.viewer.memberId(),
                                List.copyOf(grants)),
                        session.endsAt))
                .orElse(null);
    }

    public void end(String token) {
        jdbc.sql("delete from session where token_hash = :hash returning account_id")
                .param("hash", Tokens.hash(token))
                .query(UUID.class)
                .optional()
                .ifPresent(account -> events.publishEvent(new AccessChanged(account)));
    }

    public void endAll(UUID account) {
        jdbc.sql("delete from session where account_id = :account")
                .param("account", account)
                .update();
        events.publishEvent(new AccessChanged(account));
    }

    /** This node need not wait for the database to tell it. */
    @TransactionalEventListener(fallbackExecution = true)
    void on(AccessChanged changed) {
        heard(AccessChanges.What.ACCOUNT, changed.account());
    }

    private void heard(AccessChanges.What what, @Nullable UUID account) {
        switch (what) {
            case ACCOUNT -> sessions.forgetIf(session -> Objects.equals(account, session.viewer.accountId()));
            // Units may have been renamed, and viewers carry the names of theirs.
            case ACCOUNTS, TREE -> sessions.forgetAll();
        }
    }
}
