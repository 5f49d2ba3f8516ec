package org.zhengyou.claim;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.claim.Claim.State;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.form.Receipts;
import org.zhengyou.platform.web.Paging;

/** What uploaders see of claims about their items, and answer: each their own only, once it was forwarded. */
@Component
public class AnswerClaims {
    private static final String PREFIX = "FT";
    private static final String MINE = " where c.uploader_id = :account and exists (select from claim_transition t"
            + " where t.unit_id = c.unit_id and t.claim_id = c.id and t.to_state = 'FORWARDED')";

    private final JdbcClient jdbc;
    private final ClaimLedger ledger;
    private final Receipts receipts;

    AnswerClaims(JdbcClient jdbc, ClaimLedger ledger, Receipts receipts) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.receipts = receipts;
    }

    public Paging<Claim> mine(Viewer viewer, int page) {
        List<Claim> rows = jdbc.sql(ClaimLedger.SELECT + MINE + " order by c.id desc limit :limit offset :offset")
                .param("account", viewer.account())
                .param("limit", Paging.SIZE + 1)
                .param("offset", Paging.offset(page, Paging.SIZE))
                .query(Claim.class)
                .list();
        return Paging.of(rows, page, Paging.SIZE);
    }

    /** Those that wait for the viewer's answer. */
    public List<Claim> waiting(Viewer viewer) {
        return jdbc.sql(ClaimLedger.SELECT + " where c.uploader_id = :account and c.state = 'FORWARDED' order by c.id")
                .param("account", viewer.account())
                .query(Claim.class)
                .list();
    }

    /** One of the viewer's; missing where it is not, or was not forwarded to them. */
    public Claim get(Viewer viewer, UUID id) {
        return jdbc.sql(ClaimLedger.SELECT + MINE + " and c.id = :id")
                .param("account", viewer.account())
                .param("id", id)
                .query(Claim.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** Who claims, by name alone; contact and address stay with the editor. */
    public String claimant(Claim claim) {
        return jdbc.sql("select name, contact, address from claim where unit_id = :unit and id = :id")
                .param("unit", claim.unitId())
                .param("id", claim.id())
                .query((row, n) -> ledger.open(row.getBytes("name"), row.getBytes("contact"), row.getBytes("address")))
                .single()
                .name();
    }

    public List<CounterStatement> counters(Claim claim) {
        return ledger.counter(claim).stream().toList();
    }

    /** Whether its document is removed by another claim. */
    public boolean elsewhere(Claim claim) {
        return ledger.elsewhere(claim);
    }

    public @Nullable String itemPath(Claim claim, Viewer viewer) {
        return ledger.itemPath(claim, viewer);
    }

    public List<ClaimTransition> history(Claim claim) {
        return ledger.history(claim);
    }

    /**
     * Holds something against it, with matching particulars. The same sent again is the same.
     *
     * @return number of the receipt
     */
    @Transactional
    public String counter(
            Viewer viewer, UUID id, Party party, String statement, String proof, LocalDate today, Instant now) {
        Claim claim = hold(viewer, id);
        Optional<CounterStatement> sent = claim.state() == State.COUNTERED ? ledger.counter(claim) : Optional.empty();
        if (sent.isPresent() && sent.get().says(statement, proof)) {
            return sent.get().number();
        }
        ledger.move(claim, Claim.Party.UPLOADER, State.COUNTERED, null, viewer, today, now);
        String number = receipts.nextNumber(PREFIX, today.getYear());
        jdbc.sql("""
                        insert into claim_counter (unit_id, claim_id, id, number, name, contact, address, statement, proof,
                                                   filed_at)
                        values (:unit, :claim, :id, :number, :name, :contact, :address, :statement, :proof, :now)
                        """)
                .param("unit", claim.unitId())
                .param("claim", claim.id())
                .param("id", Uuid7.next())
                .param("number", number)
                .param("name", ledger.seal(ClaimLedger.NAME, party.name()))
                .param("contact", ledger.seal(ClaimLedger.CONTACT, party.contact()))
                .param("address", ledger.seal(ClaimLedger.ADDRESS, party.address()))
                .param("statement", statement)
                .param("proof", proof)
                .param("now", Timestamp.from(now))
                .update();
        return number;
    }

    /** Agrees that the claim is right: the item stays removed. */
    @Transactional
    public void accept(Viewer viewer, UUID id, String reason, LocalDate today, Instant now) {
        Claim claim = hold(viewer, id);
        if (claim.state() != State.UPHELD) {
            ledger.move(claim, Claim.Party.UPLOADER, State.UPHELD, reason, viewer, today, now);
        }
    }

    private Claim hold(Viewer viewer, UUID id) {
        Claim seen = get(viewer, id);
        return ledger.hold(seen.unitId(), seen.id()).orElseThrow(Missing::new);
    }
}
