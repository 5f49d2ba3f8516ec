package org.zhengyou.library;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.royalty.Entitlements;
import org.zhengyou.royalty.Item;
import org.zhengyou.royalty.Purchases;
import org.zhengyou.royalty.Royalties;
import org.zhengyou.royalty.RoyaltyRefused;
import org.zhengyou.royalty.RoyaltyRefused.Reason;

/** Whether a document is theirs to fetch: free, their own work, or paid. While royalties are off, everything is free. */
@Component
public class Paying {
    private final Documents documents;
    private final DocumentSight sight;
    private final DocumentVersions versions;
    private final FileStore files;
    private final Royalties royalties;
    private final Entitlements entitlements;
    private final Purchases purchases;

    Paying(
            Documents documents,
            DocumentSight sight,
            DocumentVersions versions,
            FileStore files,
            Royalties royalties,
            Entitlements entitlements,
            Purchases purchases) {
        this.documents = documents;
        this.sight = sight;
        this.versions = versions;
        this.files = files;
        this.royalties = royalties;
        this.entitlements = entitlements;
        this.purchases = purchases;
    }

    /** Whether a price may be asked here. */
    public boolean on() {
        return royalties.on();
    }

    /** Whether anybody who sees it may fetch it. */
    public boolean free(Document document) {
        return document.price() == 0 || !royalties.on();
    }

    public boolean entitled(Viewer viewer, Document document) {
        return free(document)
                || sight.works(viewer, document)
                || viewer.signedIn() && entitlements.has(viewer.account(), document.unitId(), document.id());
    }

    /** Of what the viewer paid for it; null where they did not, or had it back. */
    public @Nullable UUID receipt(Viewer viewer, Document document) {
        return viewer.signedIn()
                ? entitlements
                        .receipt(viewer.account(), document.unitId(), document.id())
                        .orElse(null)
                : null;
    }

    /**
     * Pays for it, once; whoever may fetch it already is not charged.
     *
     * @param agreed what the buyer was told that it costs, in fen
     * @throws Missing when it is the buyer's to read no longer; nothing is charged then
     * @throws RoyaltyRefused also where it costs something else now, or its file cannot be handed over
     */
    public void buy(Viewer viewer, Document document, long agreed, Instant now) {
        if (entitled(viewer, document)) {
            return;
        }
        if (document.price() != agreed) {
            throw new RoyaltyRefused(Reason.PRICE_CHANGED);
        }
        Item item = new Item(document.unitId(), document.id(), document.title(), document.price(), document.ownerId());
        purchases.buy(viewer, item, () -> prove(viewer, item), now);
    }

    /** What was read before the buyer's turn may have been taken down, withdrawn or given another price meanwhile. */
    private void prove(Viewer viewer, Item item) {
        Document held = documents
                .find(item.unit(), item.id(), " for share")
                .filter(found -> found.state() != Document.State.TAKEN_DOWN && sight.sees(viewer, found))
                .orElseThrow(Missing::new);
        if (held.price() != item.price()) {
            throw new RoyaltyRefused(Reason.PRICE_CHANGED);
        }
        if (!files.whole(versions.get(held).file())) {
            throw new RoyaltyRefused(Reason.NOT_SERVABLE);
        }
    }
}
