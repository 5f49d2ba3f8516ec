package org.zhengyou.claim;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.AuditLog;
import org.zhengyou.access.Viewer;
import org.zhengyou.claim.Claim.State;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.platform.web.Paging;

/** The work of editor and office on claims: what is due, each step, and who is behind it. */
@Component
public class HandleClaims {
    private final JdbcClient jdbc;
    private final ClaimLedger ledger;
    private final AuditLog audit;

    HandleClaims(JdbcClient jdbc, ClaimLedger ledger, AuditLog audit) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.audit = audit;
    }

    public Claim get(UUID unit, UUID id) {
        return ledger.find(unit, id).orElseThrow(Missing::new);
    }

    public @Nullable String itemPath(Claim claim, Viewer viewer) {
        return ledger.itemPath(claim, viewer);
    }

    public List<ClaimTransition> history(Claim claim) {
        return ledger.history(claim);
    }

    public Optional<CounterStatement> counter(Claim claim) {
        return ledger.counter(claim);
    }

    /** @param reason what both sides read; needed where {@link Claim#needsReason} says so */
    @Transactional
    public void step(
            UUID unit, UUID id, State to, @Nullable String reason, Viewer viewer, LocalDate today, Instant now) {
        Claim claim = ledger.hold(unit, id).orElseThrow(Missing::new);
        if (claim.against(viewer)) {
            throw new ClaimRefused(ClaimRefused.Reason.OWN);
        }
        // Pressed twice, it is done once.
        if (claim.state() != to) {
            ledger.move(claim, Claim.Party.EDITOR, to, reason, viewer, today, now);
        }
    }

    /**
     * What is open below a unit, by the day it is due; or what is settled, latest first.
     *
     * @param top of the subtree
     */
    public Paging<Claim> queue(UUID top, boolean settled, int page) {
        List<Claim> rows = jdbc.sql(ClaimLedger.SELECT + """
                         join unit_ancestor a on a.unit_id = c.unit_id and a.ancestor_id = :top
                        where (c.state in ('RECEIVED', 'FORWARDED', 'COUNTERED')) <> :settled
                        """
                        + (settled ? "order by c.id desc" : "order by c.due_on nulls first, c.id")
                        + " limit :limit offset :offset")
                .param("top", top)
                .param("settled", settled)
                .param("limit", Paging.SIZE + 1)
                .param("offset", Paging.offset(page, Paging.SIZE))
                .query(Claim.class)
                .list();
        return Paging.of(rows, page, Paging.SIZE);
    }

    /** How many wait for the editor below any of the units. */
    public long waiting(Collection<UUID> tops, LocalDate today) {
        return jdbc.sql("""
                        select count(*) from claim c
                        where (c.state in ('RECEIVED', 'COUNTERED') or c.state = 'FORWARDED' and c.due_on < :today)
                          and exists (select from unit_ancestor a
                                      where a.unit_id = c.unit_id and a.ancestor_id = any (:tops))
                        """)
                .param("today", today)
                .param("tops", tops.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    /** Both sides in clear; the uploader's is null until they held something against it. */
    public record Parties(Party claimant, @Nullable Party uploader) {}

    /** Opens who is behind it; the log keeps who did. Of a claim against themselves, uploaders learn the name alone. */
    @Transactional
    public Parties reveal(UUID unit, UUID id, Viewer viewer, @Nullable String address) {
        Claim claim = get(unit, id);
        if (claim.against(viewer)) {
            throw new ClaimRefused(ClaimRefused.Reason.OWN);
        }
        audit.record(viewer, "claim.reveal", unit, claim.number(), AuditLog.Result.DONE, address);
        Party claimant = party("select name, contact, address from claim where unit_id = :unit and id = :id", claim)
                .orElseThrow(Missing::new);
        return new Parties(claimant, party("""
                        select name, contact, address from claim_counter
                        where unit_id = :unit and claim_id = :id order by id desc limit 1
                        """, claim).orElse(null));
    }

    private Optional<Party> party(String sql, Claim claim) {
        return jdbc.sql(sql)
                .param("unit", claim.unitId())
                .param("id", claim.id())
                .query((row, n) -> ledger.open(row.getBytes("name"), row.getBytes("contact"), row.getBytes("address")))
                .optional();
    }

    /** A file that was enclosed. */
    public record Enclosure(UUID id, String name, String hash, long size) {
        public FileStore.Kept kept() {
            return new FileStore.Kept(hash, size);
        }
    }

    /** None for whoever it is against: they may show who the claimant is. */
    public List<Enclosure> files(Claim claim, Viewer viewer) {
        if (claim.against(viewer)) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, name, hash, size from claim_file
                        where unit_id = :unit and claim_id = :claim order by id
                        """)
                .param("unit", claim.unitId())
                .param("claim", claim.id())
                .query(Enclosure.class)
                .list();
    }
}
