package org.zhengyou.library.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.library.Document;
import org.zhengyou.library.share.Shares;
import org.zhengyou.platform.Secrets;
import org.zhengyou.royalty.Entitlements;

/**
 * What lets a frame fetch pages of one preview for some hours. It stands in the address, since a sandboxed frame sends no
 * cookie: nothing that runs there could use one.
 */
@Component
class PreviewTickets {
    private static final String CONTEXT = "library.preview";
    private static final int HOUR = 3600;
    private static final int HOURS = 12;
    private static final int SIGNATURE = 12;

    private final Secrets secrets;
    private final Shares shares;
    private final Entitlements entitlements;

    PreviewTickets(Secrets secrets, Shares shares, Entitlements entitlements) {
        this.secrets = secrets;
        this.shares = shares;
        this.entitlements = entitlements;
    }

    /**
     * What a ticket is held by, and ends with.
     *
     * @param kind of what the id is
     */
    record Holder(char kind, UUID id) {
        /** By nothing but what the document is. */
        static final Holder ANYONE = new Holder('a', new UUID(0, 0));

        static Holder share(UUID share) {
            return new Holder('s', share);
        }

        static Holder buyer(UUID account) {
            return new Holder('b', account);
        }
    }

    /** @param pages those that may be fetched, from the first; {@link #ALL} of them, or fewer */
    record Ticket(int version, int pages, Holder holder) {
        static final int ALL = 999_999;

        boolean whole() {
            return pages == ALL;
        }
    }

    /** The same within an hour, so that browsers can keep what they fetched. */
    String issue(Document document, Ticket ticket, Instant now) {
        String words = ticket.version() + "-" + ticket.pages() + "-" + (now.getEpochSecond() / HOUR + HOURS) + "-"
                + ticket.holder().kind() + ticket.holder().id().toString().replace("-", "");
        return words + "-" + signature(document, words);
    }

    /**
     * Empty where it was not issued for this document as it now stands, its time is over, the document was taken down, or what it
     * was issued for has ended: the link, or what was paid.
     */
    Optional<Ticket> read(Document document, String given, Instant now) {
        if (document.state() == Document.State.TAKEN_DOWN
                || !given.matches("\\d{1,9}-\\d{1,9}-\\d{1,9}-[abs][0-9a-f]{32}-[0-9a-f]{" + 2 * SIGNATURE + "}")) {
            return Optional.empty();
        }
        int end = given.lastIndexOf('-');
        String words = given.substring(0, end);
        boolean ours = MessageDigest.isEqual(
                signature(document, words).getBytes(StandardCharsets.US_ASCII),
                given.substring(end + 1).getBytes(StandardCharsets.US_ASCII));
        String[] parts = words.split("-", -1);
        if (!ours || Long.parseLong(parts[2]) * HOUR < now.getEpochSecond()) {
            return Optional.empty();
        }
        Holder holder = new Holder(
                parts[3].charAt(0),
                new UUID(Long.parseUnsignedLong(parts[3], 1, 17, 16), Long.parseUnsignedLong(parts[3], 17, 33, 16)));
        return holds(document, holder, now)
                ? Optional.of(new Ticket(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), holder))
                : Optional.empty();
    }

    private boolean holds(Document document, Holder holder, Instant now) {
        return switch (holder.kind()) {
            case 's' -> shares.open(document.unitId(), holder.id(), now);
            case 'b' -> entitlements.has(holder.id(), document.unitId(), document.id());
            default -> true;
        };
    }

    /** Whoever was let in while it was public, or free, is not when it no longer is. */
    private String signature(Document document, String words) {
        String text = String.join(
                " ",
                document.unitId().toString(),
                document.id().toString(),
                document.state().name(),
                document.visibility().name(),
                Long.toString(document.price()),
                words);
        byte[] mark = secrets.mark(CONTEXT, text.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(Arrays.copyOf(mark, SIGNATURE));
    }
}
