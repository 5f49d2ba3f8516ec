package org.zhengyou.royalty;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.form.Receipts;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount;
import org.zhengyou.royalty.ledger.Transfer;
import org.zhengyou.royalty.ledger.TransferKey;

/** Gives back what was paid for an item: a new transfer that names the purchase, and the end of its entitlement. */
@Component
public class Refunds {
    private static final String PREFIX = "TK";
    private static final int REASON = 1000;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Earnings earnings;
    private final Entitlements entitlements;
    private final Receipts receipts;
    private final Settings settings;

    Refunds(
            JdbcClient jdbc,
            Ledger ledger,
            Earnings earnings,
            Entitlements entitlements,
            Receipts receipts,
            Settings settings) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.earnings = earnings;
        this.entitlements = entitlements;
        this.receipts = receipts;
        this.settings = settings;
    }

    private record Sale(
            UUID itemUnitId,
            UUID itemId,
            String title,
            UUID wallet,
            UUID revenue,
            UUID seller,
            long price,
            @Nullable UUID correctedBy) {}

    /**
     * Gives one purchase back, out of the earnings or, where they are frozen, out of suspense.
     *
     * @throws RoyaltyRefused where it was given back already, or the earnings are not there
     */
    @Transactional
    public TransferKey refund(TransferKey purchase, Viewer actor, String reason, Instant now) {
        return giveBack(purchase, Transfer.Kind.REFUND, PREFIX, actor, reason, now);
    }

    /** The same as a correction by the office; in the caller's transaction. */
    TransferKey correct(TransferKey purchase, Viewer actor, String reason, Instant now) {
        return giveBack(purchase, Transfer.Kind.CORRECTION, Corrections.PREFIX, actor, reason, now);
    }

    private TransferKey giveBack(
            TransferKey purchase, Transfer.Kind kind, String prefix, Viewer actor, String reason, Instant now) {
        Sale seen = sale(purchase);
        earnings.hold(seen.itemUnitId(), seen.itemId());
        if (sale(purchase).correctedBy() != null) {
            throw new RoyaltyRefused(RoyaltyRefused.Reason.NOT_NOW);
        }
        UUID book = purchase.book();
        ledger.lock(book, List.of(seen.wallet(), seen.revenue()));
        var about = new Transfer.About(seen.itemUnitId(), seen.itemId(), seen.title());
        if (earnings.frozen(seen.itemUnitId(), seen.itemId())) {
            LedgerAccount revenue = ledger.account(book, LedgerAccount.Kind.REVENUE, seen.seller(), now);
            earnings.move(
                    book,
                    about,
                    revenue,
                    Transfer.Kind.RELEASE,
                    seen.price(),
                    purchase.id().toString(),
                    now);
        }
        String number = receipts.nextNumber(prefix, now.atZone(settings.zone()).getYear());
        TransferKey refund = ledger.write(
                book,
                new Transfer(
                        kind,
                        now,
                        number,
                        about,
                        purchase.id(),
                        actor.accountId(),
                        Typed.first(reason, REASON),
                        List.of(
                                new Transfer.Entry(seen.revenue(), -seen.price()),
                                new Transfer.Entry(seen.wallet(), seen.price()))));
        entitlements.end(purchase, now);
        return refund;
    }

    private Sale sale(TransferKey purchase) {
        return jdbc.sql("""
                        select t.item_unit_id, t.item_id, t.title, out.account_id as wallet, into_.account_id as revenue,
                               r.holder_id as seller, into_.amount as price,
                               (select c.id from ledger_transfer c
                                where c.unit_id = t.unit_id and c.corrects = t.id) as corrected_by
                        from ledger_transfer t
                        join ledger_entry out on out.unit_id = t.unit_id and out.transfer_id = t.id and out.amount < 0
                        join ledger_entry into_ on into_.unit_id = t.unit_id and into_.transfer_id = t.id
                             and into_.amount > 0
                        join ledger_account r on r.unit_id = into_.unit_id and r.id = into_.account_id
                        where t.unit_id = :book and t.id = :id and t.kind = 'PURCHASE'
                        """)
                .param("book", purchase.book())
                .param("id", purchase.id())
                .query(Sale.class)
                .optional()
                .orElseThrow(Missing::new);
    }
}
