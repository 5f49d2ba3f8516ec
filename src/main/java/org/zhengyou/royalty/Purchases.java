package org.zhengyou.royalty;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.form.Receipts;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.schedule.Lanes;
import org.zhengyou.royalty.RoyaltyRefused.Reason;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;
import org.zhengyou.royalty.ledger.Transfer;
import org.zhengyou.royalty.ledger.TransferKey;

/** Buying: the transfer and the entitlement in one transaction, or neither. */
@Component
public class Purchases {
    private static final String PREFIX = "GM";
    private static final int TITLE = 300;

    private final JdbcClient jdbc;
    private final Royalties royalties;
    private final Entitlements entitlements;
    private final Earnings earnings;
    private final Ledger ledger;
    private final Receipts receipts;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Lanes lanes = new Lanes();

    Purchases(
            JdbcClient jdbc,
            Royalties royalties,
            Entitlements entitlements,
            Earnings earnings,
            Ledger ledger,
            Receipts receipts,
            Settings settings,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.royalties = royalties;
        this.entitlements = entitlements;
        this.earnings = earnings;
        this.ledger = ledger;
        this.receipts = receipts;
        this.settings = settings;
        this.transaction = transaction;
    }

    /**
     * @param receipt of the transfer that paid for it, now or earlier
     * @param charged false where it was paid for earlier
     */
    public record Bought(UUID receipt, boolean charged) {}

    /**
     * Buys an item for the viewer. Whoever has it already is not charged again, whatever their balance.
     *
     * @param proof asked before anything is moved; where it throws, nothing was
     * @throws RoyaltyRefused where the balance is too small, the item is the viewer's own, or royalties are switched off
     */
    public Bought buy(Viewer buyer, Item item, Servable proof, Instant now) {
        return lanes.run(
                buyer.account(),
                () -> Objects.requireNonNull(transaction.execute(begun -> bought(buyer, item, proof, now))));
    }

    private Bought bought(Viewer buyer, Item item, Servable proof, Instant now) {
        UUID account = buyer.account();
        if (entitlements.has(account, item.unit(), item.id())) {
            return earlier(account, item);
        }
        if (!royalties.on()) {
            throw new RoyaltyRefused(Reason.SWITCHED_OFF);
        }
        if (account.equals(item.seller())) {
            throw new RoyaltyRefused(Reason.OWN_ITEM);
        }
        proof.check();
        earnings.hold(item.unit(), item.id());
        if (entitlements.has(account, item.unit(), item.id())) {
            return earlier(account, item);
        }
        TransferKey paid = pay(account, item, now);
        entitlements.grant(account, item.unit(), item.id(), paid, now);
        return new Bought(paid.id(), true);
    }

    private TransferKey pay(UUID buyer, Item item, Instant now) {
        UUID book = ledger.book();
        LedgerAccount wallet = ledger.account(book, Kind.WALLET, buyer, now);
        LedgerAccount revenue = ledger.account(book, Kind.REVENUE, item.seller(), now);
        // Accounts before the counter, everywhere: two writers can wait for each other only in one order.
        LedgerAccount held =
                ledger.lock(book, List.of(wallet.id(), revenue.id())).getOrDefault(wallet.id(), wallet);
        if (held.balance() < item.price()) {
            throw new RoyaltyRefused(Reason.NOT_ENOUGH);
        }
        String number = receipts.nextNumber(PREFIX, now.atZone(settings.zone()).getYear());
        var about = new Transfer.About(item.unit(), item.id(), Typed.first(item.title(), TITLE));
        TransferKey paid = ledger.write(
                book,
                new Transfer(
                        Transfer.Kind.PURCHASE,
                        now,
                        number,
                        about,
                        null,
                        buyer,
                        null,
                        Transfer.move(wallet, revenue, item.price())));
        if (earnings.frozen(item.unit(), item.id())) {
            earnings.move(book, about, revenue, Transfer.Kind.FREEZE, item.price(), number, now);
        }
        return paid;
    }

    private Bought earlier(UUID account, Item item) {
        UUID receipt = jdbc.sql("""
                        select transfer_id from entitlement
                        where unit_id = :unit and item_id = :item and account_id = :account
                        """)
                .param("unit", item.unit())
                .param("item", item.id())
                .param("account", account)
                .query(UUID.class)
                .single();
        return new Bought(receipt, false);
    }
}
