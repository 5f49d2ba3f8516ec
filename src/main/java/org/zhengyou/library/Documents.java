package org.zhengyou.library;

import static org.zhengyou.library.Document.State.DRAFT;
import static org.zhengyou.library.Document.State.LISTED;
import static org.zhengyou.library.Document.State.TAKEN_DOWN;
import static org.zhengyou.library.Document.State.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document.State;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.library.DocumentRefused.Reason;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Turn;

/** Documents through their life: added, changed, listed, withdrawn, taken down, restored. */
@Component
public class Documents {
    private final JdbcClient jdbc;
    private final DocumentSight sight;
    private final DocumentVersions versions;
    private final DocumentTags tags;
    private final DocumentTransitions transitions;
    private final DocumentFollowers followers;

    Documents(
            JdbcClient jdbc,
            DocumentSight sight,
            DocumentVersions versions,
            DocumentTags tags,
            DocumentTransitions transitions,
            DocumentFollowers followers) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.versions = versions;
        this.tags = tags;
        this.transitions = transitions;
        this.followers = followers;
    }

    /** @throws Missing when there is none, or the viewer may not see it */
    public Document get(Viewer viewer, UUID unit, UUID id) {
        return find(unit, id).filter(found -> sight.sees(viewer, found)).orElseThrow(Missing::new);
    }

    /** Whoever asks. */
    public Optional<Document> find(UUID unit, UUID id) {
        return find(unit, id, "");
    }

    /** @param lock that holds it as it stands until the transaction ends; as SQL, empty for none */
    Optional<Document> find(UUID unit, UUID id, String lock) {
        return jdbc.sql("select * from document where unit_id = :unit and id = :id" + lock)
                .param("unit", unit)
                .param("id", id)
                .query(Document.class)
                .optional();
    }

    /**
     * Its first file; the document stays a draft until it is listed. The file is in the store already.
     *
     * @return the draft that stands already where the same is sent twice
     */
    @Transactional
    public Document add(UUID unit, UUID id, Draft draft, NewFile file, Viewer viewer, Instant now) {
        Turn.take(jdbc, 77, viewer.account() + "/" + file.file().hash());
        Optional<Document> known = known(unit, draft, file, viewer);
        if (known.isPresent()) {
            return known.get();
        }
        jdbc.sql("""
                        insert into document (unit_id, id, title, author, owner_id, visibility, state, created_at)
                        values (:unit, :id, :title, :author, :owner, :visibility, 'DRAFT', :now)
                        """)
                .param("unit", unit)
                .param("id", id)
                .param("title", draft.title())
                .param("author", draft.author())
                .param("owner", viewer.account())
                .param("visibility", draft.visibility().name())
                .param("now", at(now))
                .update();
        versions.add(unit, id, 1, file, viewer, now);
        tags.give(unit, id, draft.tags());
        transitions.append(unit, id, null, DRAFT, viewer, null, now);
        followers.changed(unit, id);
        return find(unit, id).orElseThrow();
    }

    private Optional<Document> known(UUID unit, Draft draft, NewFile file, Viewer viewer) {
        return jdbc.sql("""
                        select d.* from document d
                        join document_version v
                          on v.unit_id = d.unit_id and v.document_id = d.id and v.version = d.version
                        where d.unit_id = :unit and d.owner_id = :owner and d.state = 'DRAFT' and d.title = :title
                          and d.author = :author and d.visibility = :visibility and v.hash = :hash and v.name = :name
                        order by d.id limit 1
                        """)
                .param("unit", unit)
                .param("owner", viewer.account())
                .param("title", draft.title())
                .param("author", draft.author())
                .param("visibility", draft.visibility().name())
                .param("hash", file.file().hash())
                .param("name", file.name())
                .query(Document.class)
                .optional();
    }

    /**
     * A file that takes the place of the newest.
     *
     * @throws DocumentRefused when it is the same file again
     */
    @Transactional
    public Document addVersion(UUID unit, UUID id, NewFile file, Viewer viewer, Instant now) {
        Document document = changeable(unit, id, viewer);
        if (gated(document, viewer)) {
            throw new DocumentRefused(Reason.PUBLIC_ALREADY);
        }
        if (versions.get(document).file().hash().equals(file.file().hash())) {
            throw new DocumentRefused(Reason.SAME_FILE);
        }
        int number = document.version() + 1;
        jdbc.sql("update document set version = :version where unit_id = :unit and id = :id")
                .param("version", number)
                .param("unit", unit)
                .param("id", id)
                .update();
        versions.add(unit, id, number, file, viewer, now);
        followers.changed(unit, id);
        return find(unit, id).orElseThrow();
    }

    /** Title, author, visibility, tags and price. */
    @Transactional
    public void change(UUID unit, UUID id, Draft draft, Viewer viewer) {
        Document document = changeable(unit, id, viewer);
        boolean opened = document.listed()
                && draft.visibility() == Visibility.PUBLIC
                && document.visibility() != Visibility.PUBLIC;
        if (opened && !sight.publishes(viewer, document)) {
            throw new DocumentRefused(Reason.NOT_YOURS);
        }
        if (draft.visibility() == Visibility.PUBLIC && gated(document, viewer) && says(document, draft)) {
            throw new DocumentRefused(Reason.PUBLIC_ALREADY);
        }
        jdbc.sql("""
                        update document set title = :title, author = :author, visibility = :visibility, price = :price,
                                            free_pages = :free,
                                            proposed_at = case when :visibility = 'PUBLIC' then proposed_at end
                        where unit_id = :unit and id = :id
                        """)
                .param("title", draft.title())
                .param("author", draft.author())
                .param("visibility", draft.visibility().name())
                .param("price", draft.price())
                .param("free", draft.freePages())
                .param("unit", unit)
                .param("id", id)
                .update();
        tags.give(unit, id, draft.tags());
        followers.changed(unit, id);
    }

    /** Whether what the public reads of it is for somebody else to change. */
    private boolean gated(Document document, Viewer viewer) {
        return document.listed() && document.visibility() == Visibility.PUBLIC && !sight.publishes(viewer, document);
    }

    /** Whether a draft says other words of the document than stand. */
    private boolean says(Document document, Draft draft) {
        List<String> given = tags.of(document.unitId(), document.id()).stream()
                .filter(DocumentTags.Tag::given)
                .map(DocumentTags.Tag::word)
                .toList();
        return !draft.title().equals(document.title())
                || !draft.author().equals(document.author())
                || !draft.tags().equals(given);
    }

    /**
     * Lets it be read; where it is to be public and the viewer may not decide that, asks those who may.
     *
     * @return whether it is listed now
     */
    @Transactional
    public boolean list(UUID unit, UUID id, Viewer viewer, LocalDate today, Instant now) {
        Document document = locked(unit, id, viewer);
        boolean publishes = sight.publishes(viewer, document);
        if (!sight.manages(viewer, document) && !publishes) {
            throw new DocumentRefused(Reason.NOT_YOURS);
        }
        if (document.state() == TAKEN_DOWN) {
            throw new DocumentRefused(Reason.TAKEN_DOWN);
        }
        if (document.listed()) {
            return true;
        }
        if (document.visibility() == Visibility.PUBLIC && !publishes) {
            jdbc.sql("update document set proposed_at = :now where unit_id = :unit and id = :id")
                    .param("now", at(now))
                    .param("unit", unit)
                    .param("id", id)
                    .update();
            return false;
        }
        jdbc.sql("""
                        update document set listed_on = coalesce(listed_on, :today), proposed_at = null
                        where unit_id = :unit and id = :id
                        """).param("today", today).param("unit", unit).param("id", id).update();
        become(document, LISTED, viewer, null, now);
        return true;
    }

    @Transactional
    public void withdraw(UUID unit, UUID id, Viewer viewer, Instant now) {
        Document document = changeable(unit, id, viewer);
        jdbc.sql("update document set proposed_at = null where unit_id = :unit and id = :id")
                .param("unit", unit)
                .param("id", id)
                .update();
        if (document.state() == WITHDRAWN) {
            return;
        }
        become(document, WITHDRAWN, viewer, null, now);
    }

    /**
     * Leaves a page that says what happened, without the content.
     *
     * @param reason what that page says
     * @throws DocumentRefused when it is down already
     */
    @Transactional
    public void takeDown(UUID unit, UUID id, String reason, Viewer actor, Instant now) {
        Document document = find(unit, id, " for update").orElseThrow(Missing::new);
        become(document, TAKEN_DOWN, actor, reason, now);
    }

    /** As it stood before it was taken down. */
    @Transactional
    public void restore(UUID unit, UUID id, String reason, Viewer actor, Instant now) {
        Document document = find(unit, id, " for update").orElseThrow(Missing::new);
        if (document.state() != TAKEN_DOWN) {
            throw new DocumentRefused(Reason.NOT_NOW);
        }
        State before = transitions
                .takenDown(document)
                .map(DocumentTransition::fromState)
                .orElse(WITHDRAWN);
        become(document, before, actor, reason, now);
    }

    private Document changeable(UUID unit, UUID id, Viewer viewer) {
        Document document = locked(unit, id, viewer);
        if (!sight.manages(viewer, document)) {
            throw new DocumentRefused(Reason.NOT_YOURS);
        }
        if (document.state() == TAKEN_DOWN) {
            throw new DocumentRefused(Reason.TAKEN_DOWN);
        }
        return document;
    }

    private Document locked(UUID unit, UUID id, Viewer viewer) {
        return find(unit, id, " for update")
                .filter(found -> sight.sees(viewer, found))
                .orElseThrow(Missing::new);
    }

    private void become(Document document, State next, Viewer actor, @Nullable String reason, Instant now) {
        if (!document.state().mayBecome(next)) {
            throw new DocumentRefused(Reason.NOT_NOW);
        }
        jdbc.sql("update document set state = :state where unit_id = :unit and id = :id")
                .param("state", next.name())
                .param("unit", document.unitId())
                .param("id", document.id())
                .update();
        transitions.append(document.unitId(), document.id(), document.state(), next, actor, reason, now);
        followers.changed(document.unitId(), document.id());
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
