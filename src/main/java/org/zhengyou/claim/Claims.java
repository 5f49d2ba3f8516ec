package org.zhengyou.claim;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
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
import org.zhengyou.claim.ClaimRefused.Reason;
import org.zhengyou.likeness.Letters;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Secrets;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.form.Receipt;
import org.zhengyou.platform.form.Receipts;
import org.zhengyou.platform.form.Typed;

/** Claims as they come in, and what their claimants may see and do. */
@Component
public class Claims {
    private static final String PREFIX = "BQ";
    private static final int TITLE = 300;

    private final JdbcClient jdbc;
    private final ClaimLedger ledger;
    private final Contested contested;
    private final Receipts receipts;
    private final Secrets secrets;
    private final AuditLog audit;

    Claims(
            JdbcClient jdbc,
            ClaimLedger ledger,
            Contested contested,
            Receipts receipts,
            Secrets secrets,
            AuditLog audit) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.contested = contested;
        this.receipts = receipts;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** A claim by which an item is removed, for that item's page: nothing of who is behind it. */
    public record Outcome(String number, Claim.Kind kind, State state) {}

    /** What removes the item now, what is decided before what is open; empty where no claim does. */
    public Optional<Outcome> removing(UUID unit, UUID item) {
        return jdbc.sql("""
                        select number, kind, state from claim where unit_id = :unit and item_id = :item and removed
                        order by state <> 'UPHELD', id limit 1
                        """)
                .param("unit", unit)
                .param("item", item)
                .query(Outcome.class)
                .optional();
    }

    /** What the viewer is about to dispute; missing where they may not see it. */
    public Contested.Item item(UUID unit, UUID item, Viewer viewer) {
        return contested.describe(unit, item, viewer).orElseThrow(Missing::new);
    }

    /**
     * Takes a claim. The same form sent again gives the same receipt.
     *
     * @throws ClaimRefused where this claimant has one about the item that is open, or was answered by restoring it
     */
    @Transactional
    public Receipt file(UUID unit, UUID item, Filing filing, Viewer viewer, LocalDate today, Instant now) {
        Contested.Item about = item(unit, item, viewer);
        ledger.holdItem(unit, item);
        Optional<String> sent = jdbc.sql("select number from claim where unit_id = :unit and form_nonce = :nonce")
                .param("unit", unit)
                .param("nonce", filing.nonce())
                .query(String.class)
                .optional();
        if (sent.isPresent()) {
            return new Receipt(sent.get(), receipts.code(filing.nonce()));
        }
        byte[] mark = mark(filing.party());
        requireFirst(unit, item, filing.kind(), mark);
        Receipt receipt = new Receipt(receipts.nextNumber(PREFIX, today.getYear()), receipts.code(filing.nonce()));
        UUID id = Uuid7.next();
        LocalDate due = ledger.due(State.RECEIVED, today);
        insert(about, id, filing, mark, receipt, due, now);
        for (Filing.Enclosed file : filing.files()) {
            enclose(unit, id, file);
        }
        ledger.append(unit, id, null, State.RECEIVED, Claim.Party.CLAIMANT, Viewer.PUBLIC, null, due, now);
        audit.record(Viewer.PUBLIC, "claim.filed", unit, receipt.number(), AuditLog.Result.DONE, null);
        return receipt;
    }

    private void requireFirst(UUID unit, UUID item, Claim.Kind kind, byte[] mark) {
        jdbc.sql("""
                        select state from claim
                        where unit_id = :unit and item_id = :item and kind = :kind and party_mark = :mark
                          and state in ('RECEIVED', 'FORWARDED', 'COUNTERED', 'RESTORED')
                        """)
                .param("unit", unit)
                .param("item", item)
                .param("kind", kind.name())
                .param("mark", mark)
                .query(State.class)
                .optional()
                .ifPresent(state -> {
                    throw new ClaimRefused(state == State.RESTORED ? Reason.ALREADY_RESTORED : Reason.ALREADY_OPEN);
                });
    }

    private void insert(
            Contested.Item about,
            UUID id,
            Filing filing,
            byte[] mark,
            Receipt receipt,
            @Nullable LocalDate due,
            Instant now) {
        jdbc.sql("""
                        insert into claim (unit_id, id, item_id, title, uploader_id, kind, number, code_hash, form_nonce,
                                           name, contact, address, party_mark, work, statement, proof, state,
                                           received_at, due_on)
                        values (:unit, :id, :item, :title, :uploader, :kind, :number, :hash, :nonce,
                                :name, :contact, :address, :mark, :work, :statement, :proof, 'RECEIVED', :now, :due)
                        """)
                .param("unit", about.unit())
                .param("id", id)
                .param("item", about.id())
                .param("title", Typed.first(about.title(), TITLE))
                .param("uploader", about.uploader(), Types.OTHER)
                .param("kind", filing.kind().name())
                .param("number", receipt.number())
                .param("hash", receipts.hash(receipt.number(), receipt.code()))
                .param("nonce", filing.nonce())
                .param("name", ledger.seal(ClaimLedger.NAME, filing.party().name()))
                .param(
                        "contact",
                        ledger.seal(ClaimLedger.CONTACT, filing.party().contact()))
                .param(
                        "address",
                        ledger.seal(ClaimLedger.ADDRESS, filing.party().address()))
                .param("mark", mark)
                .param("work", filing.work(), Types.VARCHAR)
                .param("statement", filing.statement())
                .param("proof", filing.proof())
                .param("now", Timestamp.from(now))
                .param("due", due, Types.DATE)
                .update();
    }

    private void enclose(UUID unit, UUID claim, Filing.Enclosed file) {
        jdbc.sql("""
                        insert into claim_file (unit_id, claim_id, id, hash, name, size)
                        values (:unit, :claim, :id, :hash, :name, :size)
                        """)
                .param("unit", unit)
                .param("claim", claim)
                .param("id", Uuid7.next())
                .param("hash", file.kept().hash())
                .param("name", file.name())
                .param("size", file.kept().size())
                .update();
    }

    /** The same person under the same name, however it is spaced or written: what a reader cannot tell apart is one. */
    private byte[] mark(Party party) {
        String bare = Letters.plain(party.name());
        String plain = bare.isEmpty() ? party.name() : bare;
        return secrets.mark("claim.party", plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What a claimant sees.
     *
     * @param counter what the uploader holds against it; null until it is forwarded
     * @param uploader who says so, in clear; null with it
     * @param elsewhere whether the item is removed by a claim of somebody else
     */
    public record Answer(
            Claim claim,
            List<ClaimTransition> history,
            @Nullable CounterStatement counter,
            @Nullable Party uploader,
            boolean elsewhere) {
        public boolean mayWithdraw(LocalDate today) {
            return claim.may(Claim.Party.CLAIMANT, State.WITHDRAWN, today);
        }
    }

    private record Found(UUID unitId, UUID id, byte[] codeHash) {}

    /** By receipt number and code; nothing tells which of the two was wrong. */
    public Optional<Answer> lookUp(String typedNumber, String typedCode) {
        String number = Receipts.number(typedNumber);
        return jdbc.sql("select unit_id, id, code_hash from claim where number = :number")
                .param("number", number)
                .query((row, n) -> new Found(
                        row.getObject("unit_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getBytes("code_hash")))
                .optional()
                .filter(known -> receipts.matches(number, typedCode, known.codeHash()))
                .flatMap(known -> ledger.find(known.unitId(), known.id()))
                .map(this::answer);
    }

    private Answer answer(Claim claim) {
        // Forwarded when the item is restored, not before.
        CounterStatement counter =
                claim.state() == State.RESTORED ? ledger.counter(claim).orElse(null) : null;
        return new Answer(
                claim,
                ledger.history(claim),
                counter,
                counter == null ? null : uploader(claim, counter),
                ledger.elsewhere(claim));
    }

    private Party uploader(Claim claim, CounterStatement counter) {
        return jdbc.sql("""
                        select name, contact, address from claim_counter
                        where unit_id = :unit and claim_id = :claim and id = :id
                        """)
                .param("unit", claim.unitId())
                .param("claim", claim.id())
                .param("id", counter.id())
                .query((row, n) -> ledger.open(row.getBytes("name"), row.getBytes("contact"), row.getBytes("address")))
                .single();
    }

    /** The claimant no longer holds it. */
    @Transactional
    public Answer withdraw(String typedNumber, String typedCode, LocalDate today, Instant now) {
        Claim claim = lookUp(typedNumber, typedCode)
                .map(Answer::claim)
                .flatMap(found -> ledger.hold(found.unitId(), found.id()))
                .orElseThrow(() -> new ClaimRefused(Reason.NOT_NOW));
        if (claim.state() == State.WITHDRAWN) {
            return answer(claim);
        }
        ledger.move(claim, Claim.Party.CLAIMANT, State.WITHDRAWN, null, Viewer.PUBLIC, today, now);
        audit.record(Viewer.PUBLIC, "claim.withdrawn", claim.unitId(), claim.number(), AuditLog.Result.DONE, null);
        return answer(ledger.find(claim.unitId(), claim.id()).orElseThrow());
    }
}
