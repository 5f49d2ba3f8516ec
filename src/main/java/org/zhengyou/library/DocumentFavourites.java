package org.zhengyou.library;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;

/** What accounts have marked for themselves. Nobody else sees it, and nobody counts it. */
@Component
public class DocumentFavourites {
    private final JdbcClient jdbc;

    DocumentFavourites(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean has(Viewer viewer, Document document) {
        return jdbc.sql("""
                        select exists (select from document_favourite
                                       where unit_id = :unit and document_id = :document and account_id = :account)
                        """)
                .param("unit", document.unitId())
                .param("document", document.id())
                .param("account", viewer.account())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void mark(Viewer viewer, Document document, Instant now) {
        jdbc.sql("""
                        insert into document_favourite (unit_id, document_id, account_id, at)
                        values (:unit, :document, :account, :now) on conflict do nothing
                        """)
                .param("unit", document.unitId())
                .param("document", document.id())
                .param("account", viewer.account())
                .param("now", Documents.at(now))
                .update();
    }

    @Transactional
    public void unmark(Viewer viewer, Document document) {
        jdbc.sql("""
                        delete from document_favourite
                        where unit_id = :unit and document_id = :document and account_id = :account
                        """)
                .param("unit", document.unitId())
                .param("document", document.id())
                .param("account", viewer.account())
                .update();
    }
}
