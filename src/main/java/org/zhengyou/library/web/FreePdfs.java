package org.zhengyou.library.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.library.Document;
import org.zhengyou.library.DocumentVersion;
import org.zhengyou.library.DocumentVersions;
import org.zhengyou.library.Documents;
import org.zhengyou.library.Paying;
import org.zhengyou.library.web.PreviewTickets.Ticket;
import org.zhengyou.platform.web.Page;
import org.zhengyou.preview.FileKind;

/**
 * The pdfs that a browser may have whole to show them itself: those that cost nothing. Of one with a price only pictures of
 * its free pages leave the server, whoever asks.
 */
@Component
class FreePdfs {
    private final Documents documents;
    private final DocumentVersions versions;
    private final PreviewTickets tickets;
    private final Paying paying;

    FreePdfs(Documents documents, DocumentVersions versions, PreviewTickets tickets, Paying paying) {
        this.documents = documents;
        this.versions = versions;
        this.tickets = tickets;
        this.paying = paying;
    }

    /**
     * Where it is shown; null where it is shown as pictures only.
     *
     * @param address of its preview, with its ticket
     */
    @Nullable
    String viewer(Document document, FileKind kind, String address, Page page) {
        return kind == FileKind.PDF && paying.free(document)
                ? address + "viewer?language=" + (page.chinese() ? "zh" : "en")
                : null;
    }

    /** The version that the ticket lets the browser have; empty where it lets it have none, or not all of its pages. */
    Optional<DocumentVersion> find(UUID unit, UUID id, String ticket, Instant now) {
        return documents
                .find(unit, id)
                .filter(paying::free)
                .flatMap(found -> tickets.read(found, ticket, now))
                .filter(Ticket::whole)
                .flatMap(held -> versions.find(unit, id, held.version()))
                .filter(version -> version.kind() == FileKind.PDF);
    }
}
