package org.zhengyou.royalty;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;
import org.zhengyou.royalty.ledger.Transfer;

/** People with money, and what they may buy. */
public final class RoyaltyFixtures {
    public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    private final AccessFixtures access;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public RoyaltyFixtures(AccessFixtures access, Ledger ledger, JdbcClient jdbc, TransactionTemplate transaction) {
        this.access = access;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    public Viewer member(UUID unit) {
        return access.viewer(Role.MEMBER, unit, NOW);
    }

    /** As a top-up would. */
    public Viewer memberWith(UUID unit, long fen) {
        Viewer member = member(unit);
        transaction.executeWithoutResult(status -> {
            UUID book = ledger.book();
            LedgerAccount from = ledger.account(book, Kind.CLEARING, book, NOW);
            LedgerAccount to = ledger.account(book, Kind.WALLET, member.account(), NOW);
            var entries = Transfer.move(from, to, fen);
            ledger.write(book, new Transfer(Transfer.Kind.TOP_UP, NOW, null, null, null, null, "test", entries));
        });
        return member;
    }

    public static Item item(UUID unit, long price, Viewer seller) {
        return new Item(unit, Uuid7.next(), "Experience 经验", price, seller.account());
    }

    public long balance(Kind kind, UUID holder) {
        return ledger.account(ledger.book(), kind, holder, NOW).balance();
    }

    public List<String> transfersAbout(Item item) {
        return jdbc.sql("select kind from ledger_transfer where item_id = :item order by id")
                .param("item", item.id())
                .query(String.class)
                .list();
    }

    public static void refused(RoyaltyRefused.Reason reason, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOf(RoyaltyRefused.class)
                .extracting(refused -> ((RoyaltyRefused) refused).reason())
                .isEqualTo(reason);
    }
}
