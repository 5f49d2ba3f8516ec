package org.zhengyou.library.likeness;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.DocumentRefused;
import org.zhengyou.library.DocumentRefused.Reason;
import org.zhengyou.library.DocumentSight;
import org.zhengyou.library.Documents;
import org.zhengyou.likeness.Likeness;
import org.zhengyou.likeness.Passage;
import org.zhengyou.platform.Uuid7;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Pairs of documents that agree in part, as they were found, and what people say of them: never a verdict of the program's. */
@Component
public class Likenesses {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<Passage>> PASSAGES = new TypeReference<>() {};
    private static final RowMapper<Document> DOCUMENT = new DataClassRowMapper<>(Document.class);
    /** Looked through for those that the viewer may see. */
    private static final int MOST = 200;

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final Documents documents;
    private final DocumentSight sight;

    Likenesses(JdbcClient jdbc, Documents documents, DocumentSight sight) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.sight = sight;
    }

    private record Row(
            UUID unitId,
            UUID documentId,
            UUID otherUnitId,
            UUID otherId,
            double share,
            double otherShare,
            double reworded,
            boolean moved,
            String passages) {
        Likeness likeness() {
            return new Likeness(
                    otherId.toString(), share, otherShare, reworded, moved, JSON.readValue(passages, PASSAGES));
        }
    }

    /**
     * A document like another, for a line that leads to the passages.
     *
     * @param percent of this document's text that stands in the other too
     * @param otherPercent of the other's text that stands in this one
     */
    public record Hint(Document other, int percent, int otherPercent) {
        static Hint of(Document other, double share, double otherShare) {
            return new Hint(other, (int) (share * 100), (int) (otherShare * 100));
        }
    }

    /** What is like a document among what the viewer may see too, the greatest share first. The passages are not read. */
    public List<Hint> of(Viewer viewer, Document document) {
        return jdbc
                .sql("""
                        select d.*, l.share, l.other_share
                        from (select other_unit_id as unit_id, other_id as id, share, other_share
                              from document_likeness where unit_id = :unit and document_id = :document
                              union all
                              select unit_id, document_id, other_share, share
                              from document_likeness where other_unit_id = :unit and other_id = :document) l
                        join document d on d.unit_id = l.unit_id and d.id = l.id and d.state <> 'TAKEN_DOWN'
                        order by greatest(l.share, l.other_share) desc, d.id limit :most
                        """)
                .param("unit", document.unitId())
                .param("document", document.id())
                .param("most", MOST)
                .query((row, n) ->
                        Hint.of(DOCUMENT.mapRow(row, n), row.getDouble("share"), row.getDouble("other_share")))
                .list()
                .stream()
                .filter(hint -> sight.sees(viewer, hint.other()))
                .limit(SHOWN)
                .toList();
    }

    /** With the passages, as seen from the first; empty where there is nothing, or the viewer may not see the other. */
    public Optional<Match> between(Viewer viewer, Document document, UUID otherUnit, UUID other) {
        return jdbc.sql("""
                        select * from document_likeness
                        where unit_id = :unit and document_id = :document and other_unit_id = :other_unit
                              and other_id = :other
                           or unit_id = :other_unit and document_id = :other and other_unit_id = :unit
                              and other_id = :document
                        """)
                .param("unit", document.unitId())
                .param("document", document.id())
                .param("other_unit", otherUnit)
                .param("other", other)
                .query(Row.class)
                .optional()
                .flatMap(row -> match(viewer, document, row));
    }

    private Optional<Match> match(Viewer viewer, Document document, Row row) {
        boolean own = row.documentId().equals(document.id());
        return documents
                .find(own ? row.otherUnitId() : row.unitId(), own ? row.otherId() : row.documentId())
                .filter(other -> sight.sees(viewer, other) && other.state() != Document.State.TAKEN_DOWN)
                .map(other -> new Match(other, own ? row.likeness() : Match.turned(row.likeness())));
    }

    /** What was found for a document, in place of what stood there. */
    @Transactional
    public void replace(Document document, List<Found> found, Instant now) {
        jdbc.sql("""
                        delete from document_likeness
                        where unit_id = :unit and document_id = :document
                           or other_unit_id = :unit and other_id = :document
                        """)
                .param("unit", document.unitId())
                .param("document", document.id())
                .update();
        for (Found one : found) {
            jdbc.sql("""
                            insert into document_likeness (unit_id, document_id, other_unit_id, other_id, share,
                                                           other_share, reworded, moved, passages, found_at)
                            select :unit, :document, o.unit_id, o.id, :share, :other_share, :reworded, :moved, :passages,
                                   :now
                            from document o where o.unit_id = :other_unit and o.id = :other
                            """)
                    .param("unit", document.unitId())
                    .param("document", document.id())
                    .param("other_unit", one.unitId())
                    .param("other", one.id())
                    .param("share", one.likeness().share())
                    .param("other_share", one.likeness().otherShare())
                    .param("reworded", one.likeness().reworded())
                    .param("moved", one.likeness().moved())
                    .param("passages", JSON.writeValueAsString(one.likeness().passages()))
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** One like a document. */
    public record Found(UUID unitId, UUID id, Likeness likeness) {}

    /** Said of a pair from either side, the latest last. */
    public List<LikenessDecision> decisions(Document document, Document other) {
        return jdbc.sql("""
                        select decision, remark, editorial, actor_name, at from document_likeness_decision
                        where unit_id = :unit and document_id = :document and other_unit_id = :other_unit
                              and other_id = :other
                           or unit_id = :other_unit and document_id = :other and other_unit_id = :unit
                              and other_id = :document
                        order by at, id
                        """)
                .param("unit", document.unitId())
                .param("document", document.id())
                .param("other_unit", other.unitId())
                .param("other", other.id())
                .query(LikenessDecision.class)
                .list();
    }

    /** Says what a likeness is. What was said before stays; the same sent twice is said once. */
    @Transactional
    public void decide(
            Viewer viewer,
            Document document,
            Document other,
            LikenessDecision.Kind decision,
            @Nullable String remark,
            Instant now) {
        if (!sight.works(viewer, document)) {
            throw new DocumentRefused(Reason.NOT_YOURS);
        }
        if (between(viewer, document, other.unitId(), other.id()).isEmpty()) {
            throw new DocumentRefused(Reason.NOT_A_LIKENESS);
        }
        List<LikenessDecision> said = decisions(document, other);
        if (!said.isEmpty() && said.getLast().says(viewer.name(), decision, remark)) {
            return;
        }
        jdbc.sql("""
                        insert into document_likeness_decision (unit_id, document_id, id, other_unit_id, other_id, decision,
                                                                remark, editorial, actor_id, actor_name, at)
                        values (:unit, :document, :id, :other_unit, :other, :decision, :remark, :editorial, :actor,
                                :name, :now)
                        """)
                .param("unit", document.unitId())
                .param("document", document.id())
                .param("id", Uuid7.next())
                .param("other_unit", other.unitId())
                .param("other", other.id())
                .param("decision", decision.name())
                .param("remark", remark, Types.VARCHAR)
                .param("editorial", sight.decides(viewer, document) && !sight.owns(viewer, document))
                .param("actor", viewer.account())
                .param("name", viewer.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
