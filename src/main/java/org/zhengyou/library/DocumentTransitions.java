package org.zhengyou.library;

import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document.State;
import org.zhengyou.platform.Uuid7;

/** The states that documents had, one after the other. */
@Component
public class DocumentTransitions {
    private final JdbcClient jdbc;

    DocumentTransitions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** When it was taken down last; empty where it never was. */
    public Optional<DocumentTransition> takenDown(Document document) {
        return history(document.unitId(), document.id()).stream()
                .filter(step -> step.toState() == State.TAKEN_DOWN)
                .reduce((first, last) -> last);
    }

    public List<DocumentTransition> history(UUID unit, UUID id) {
        return jdbc.sql("""
                        select from_state, to_state, actor_name, at, reason from document_transition
                        where unit_id = :unit and document_id = :id order by id
                        """)
                .param("unit", unit)
                .param("id", id)
                .query(DocumentTransition.class)
                .list();
    }

    void append(
            UUID unit, UUID id, @Nullable State from, State to, Viewer actor, @Nullable String reason, Instant now) {
        jdbc.sql("""
                        insert into document_transition (unit_id, document_id, id, from_state, to_state, actor_id,
                                                         actor_name, at, reason)
                        values (:unit, :document, :id, :from, :to, :actor, :name, :at, :reason)
                        """)
                .param("unit", unit)
                .param("document", id)
                .param("id", Uuid7.next())
                .param("from", from == null ? null : from.name(), Types.VARCHAR)
                .param("to", to.name())
                .param("actor", actor.accountId(), Types.OTHER)
                .param("name", actor.signedIn() ? actor.name() : null, Types.VARCHAR)
                .param("at", Documents.at(now))
                .param("reason", reason, Types.VARCHAR)
                .update();
    }
}
