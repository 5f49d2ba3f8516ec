package org.zhengyou.library;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Permissions;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document.State;
import org.zhengyou.royalty.Entitlements;
import org.zhengyou.search.Entry;

/** Who may see a document, and who may do something with it. */
@Component
public class DocumentSight {
    private final Permissions permissions;
    private final Entitlements entitlements;

    DocumentSight(Permissions permissions, Entitlements entitlements) {
        this.permissions = permissions;
        this.entitlements = entitlements;
    }

    /** Whether it is there for this viewer at all; taken down, its page says so. Whoever paid for it keeps it. */
    public boolean sees(Viewer viewer, Document document) {
        return works(viewer, document)
                || (document.state() == State.LISTED || document.state() == State.TAKEN_DOWN) && reads(viewer, document)
                || viewer.signedIn() && entitlements.has(viewer.account(), document.unitId(), document.id());
    }

    private boolean reads(Viewer viewer, Document document) {
        return switch (document.visibility()) {
            case PUBLIC -> true;
            case INTERNAL -> internal(viewer);
            case UNIT -> permissions.allows(viewer, Permission.DOCUMENT_READ, document.unitId());
        };
    }

    /** Its owner, secretary or office; and the editor, who decides. */
    public boolean works(Viewer viewer, Document document) {
        return manages(viewer, document) || decides(viewer, document);
    }

    /** Changes it, adds versions, lists and withdraws it, shares it. */
    public boolean manages(Viewer viewer, Document document) {
        return owns(viewer, document) || permissions.allows(viewer, Permission.DOCUMENT_MANAGE, document.unitId());
    }

    public boolean owns(Viewer viewer, Document document) {
        return document.ownerId().equals(viewer.accountId());
    }

    /** Makes it public, which somebody with a duty for that answers for. */
    public boolean publishes(Viewer viewer, Document document) {
        return permissions.allows(viewer, Permission.DOCUMENT_PUBLISH, document.unitId());
    }

    /** Says what a likeness is. */
    public boolean decides(Viewer viewer, Document document) {
        return permissions.allows(viewer, Permission.DOCUMENT_DECIDE, document.unitId());
    }

    /** What a viewer holds of the words by which entries of the index say who may find them. */
    public Set<String> tokens(Viewer viewer) {
        Set<String> tokens = new HashSet<>(Set.of(Entry.PUBLIC));
        if (internal(viewer)) {
            tokens.add(Entry.INTERNAL);
        }
        tops(viewer).forEach(unit -> tokens.add(Entry.under(unit)));
        return tokens;
    }

    /**
     * The same in SQL as {@link #reads}, with the parameters {@code internal} and {@code tops}.
     *
     * @param document name of its row
     */
    static String readable(String document) {
        return """
                (%1$s.visibility = 'PUBLIC' or :internal and %1$s.visibility = 'INTERNAL'
                 or exists (select from unit_ancestor top
                            where top.unit_id = %1$s.unit_id and top.ancestor_id = any (:tops)))
                """.formatted(document);
    }

    /** Tops of the subtrees whose documents a viewer may read also where they are for the unit only. */
    Set<UUID> tops(Viewer viewer) {
        return viewer.unitsWhere(Permission.DOCUMENT_READ);
    }

    boolean internal(Viewer viewer) {
        return permissions.allows(viewer, Permission.DOCUMENT_READ);
    }
}
