package org.zhengyou.library.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.claim.Claim;
import org.zhengyou.claim.Claims;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.State;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.library.DocumentFavourites;
import org.zhengyou.library.DocumentSight;
import org.zhengyou.library.DocumentTags;
import org.zhengyou.library.DocumentTransition;
import org.zhengyou.library.DocumentTransitions;
import org.zhengyou.library.DocumentVersion;
import org.zhengyou.library.DocumentVersions;
import org.zhengyou.library.FindDocuments;
import org.zhengyou.library.Paying;
import org.zhengyou.library.likeness.Likenesses;
import org.zhengyou.library.rendering.Renderings;
import org.zhengyou.library.share.Share;
import org.zhengyou.library.web.PreviewTickets.Holder;
import org.zhengyou.library.web.PreviewTickets.Ticket;
import org.zhengyou.library.web.ReadPage.Preview;
import org.zhengyou.library.web.ReadPage.Standing;
import org.zhengyou.library.web.ReadPage.TakenDown;
import org.zhengyou.platform.web.Page;
import org.zhengyou.search.Hit;
import org.zhengyou.unit.Units;

/** Makes the page of a document for its readers. */
@Component
class ReadPages {
    private static final int RELATED = 6;

    private final DocumentTransitions transitions;
    private final DocumentVersions versions;
    private final DocumentTags tags;
    private final DocumentSight sight;
    private final DocumentFavourites favourites;
    private final Paying paying;
    private final Renderings renderings;
    private final PreviewTickets tickets;
    private final FreePdfs pdfs;
    private final Descriptions descriptions;
    private final FindDocuments finding;
    private final Likenesses likenesses;
    private final Claims claims;
    private final Units units;

    ReadPages(
            DocumentTransitions transitions,
            DocumentVersions versions,
            DocumentTags tags,
            DocumentSight sight,
            DocumentFavourites favourites,
            Paying paying,
            Renderings renderings,
            PreviewTickets tickets,
            FreePdfs pdfs,
            Descriptions descriptions,
            FindDocuments finding,
            Likenesses likenesses,
            Claims claims,
            Units units) {
        this.transitions = transitions;
        this.versions = versions;
        this.tags = tags;
        this.sight = sight;
        this.favourites = favourites;
        this.paying = paying;
        this.renderings = renderings;
        this.tickets = tickets;
        this.pdfs = pdfs;
        this.descriptions = descriptions;
        this.finding = finding;
        this.likenesses = likenesses;
        this.claims = claims;
        this.units = units;
    }

    /** @param pages of the preview that are asked for */
    ReadPage read(Viewer viewer, Document document, int pages, Page page) {
        UUID receipt = paying.receipt(viewer, document);
        Standing standing = new Standing(
                viewer.signedIn(),
                viewer.signedIn() && favourites.has(viewer, document),
                sight.works(viewer, document),
                paying.entitled(viewer, document),
                paying.free(document),
                true,
                false,
                null,
                paying.on() ? receipt : null);
        List<Hit> related = finding.related(viewer, document, RELATED);
        Holder holder = receipt == null || standing.works() ? Holder.ANYONE : Holder.buyer(viewer.account());
        return page(viewer, document, document.href(), standing, holder, related, pages, page);
    }

    /** By a link; nothing of it leads elsewhere. */
    ReadPage shared(Viewer viewer, Document document, String base, Share share, int pages, Page page) {
        Standing standing = new Standing(
                viewer.signedIn(),
                false,
                false,
                paying.entitled(viewer, document),
                paying.free(document),
                sight.sees(viewer, document),
                true,
                share.expiresAt(),
                null);
        return page(viewer, document, base, standing, Holder.share(share.id()), List.of(), pages, page);
    }

    private ReadPage page(
            Viewer viewer,
            Document document,
            String base,
            Standing standing,
            Holder holder,
            List<Hit> related,
            int pages,
            Page page) {
        UUID unit = document.unitId();
        boolean down = document.state() == State.TAKEN_DOWN;
        List<DocumentVersion> all = versions.of(document);
        String unitName = units.get(unit).name();
        List<DocumentTags.Tag> words = down ? List.of() : tags.of(unit, document.id());
        boolean everyones = document.listed() && document.visibility() == Visibility.PUBLIC && !standing.shared();
        return new ReadPage(
                document,
                unitName,
                base,
                document.listedOn() == null ? page.day(document.createdAt()) : document.listedOn(),
                all,
                words,
                down
                        ? new Preview(0, 0, 0, "", null)
                        : preview(document, all.getFirst(), standing, holder, pages, page),
                related,
                down || standing.shared() ? List.of() : likenesses.of(viewer, document),
                standing,
                down ? takenDown(document) : null,
                everyones ? descriptions.of(document, standing.free(), all.getFirst(), unitName, words, page) : null);
    }

    private TakenDown takenDown(Document document) {
        DocumentTransition step = transitions.takenDown(document).orElseThrow();
        Optional<Claims.Outcome> removing = claims.removing(document.unitId(), document.id());
        return new TakenDown(
                removing.map(ReadPages::why).orElse("open"),
                removing.map(Claims.Outcome::number).orElse(step.reason()),
                step.at());
    }

    private static String why(Claims.Outcome outcome) {
        return outcome.state() == Claim.State.UPHELD ? "upheld." + outcome.kind() : "open";
    }

    private Preview preview(
            Document document, DocumentVersion newest, Standing standing, Holder holder, int asked, Page page) {
        int ready = renderings.ready(document.unitId(), document.id(), document.version());
        int allowed = standing.entitled() ? Integer.MAX_VALUE : document.freePages();
        Ticket ticket = new Ticket(document.version(), Math.min(allowed, Ticket.ALL), holder);
        String address = document.href() + "/preview/" + tickets.issue(document, ticket, page.now()) + "/";
        return new Preview(
                Math.min(Math.clamp(asked, 1, 1000), Math.min(ready, allowed)),
                ready,
                allowed,
                address,
                pdfs.viewer(document, newest.kind(), address, page));
    }
}
