package org.zhengyou.library.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.royalty.RoyaltyFixtures;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;
import org.zhengyou.royalty.ledger.Transfer;
import org.zhengyou.royalty.ledger.TransferKey;

/** What was bought while royalties were switched on, in a program where they are not. */
@TestPropertySource(properties = "zhengyou.royalties=false")
class RoyaltiesOffAgainTest extends LibraryRequests {
    @Test
    void whatWasPaidStaysTheirsAndNothingLeadsToPagesThatAreGone(
            @Autowired Ledger ledger, @Autowired TransactionTemplate transaction) throws Exception {
        Document document = listed(Visibility.UNIT, "bought before.txt", TEXT);
        Viewer buyer = new RoyaltyFixtures(fixtures, ledger, jdbc, transaction).memberWith(sibling, 250);
        TransferKey paid = Objects.requireNonNull(transaction.execute(status -> buy(ledger, document, buyer)));
        jdbc.sql("""
                        insert into entitlement (unit_id, item_id, account_id, book_id, transfer_id, granted_at)
                        values (:unit, :item, :account, :book, :transfer, :now)
                        """)
                .param("unit", branch)
                .param("item", document.id())
                .param("account", buyer.account())
                .param("book", paid.book())
                .param("transfer", paid.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        documents.withdraw(branch, document.id(), secretary, clock.instant());

        as(buyer, get(document.href()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/wallet"))));
        as(buyer, get(document.href() + "/download")).andExpect(status().isOk());
        as(viewer(Role.MEMBER, sibling), get(document.href())).andExpect(status().isNotFound());
    }

    private TransferKey buy(Ledger ledger, Document document, Viewer buyer) {
        var now = clock.instant();
        var wallet = ledger.account(ledger.book(), Kind.WALLET, buyer.account(), now);
        var revenue = ledger.account(ledger.book(), Kind.REVENUE, document.ownerId(), now);
        var about = new Transfer.About(branch, document.id(), document.title());
        List<Transfer.Entry> entries = Transfer.move(wallet, revenue, 250);
        return ledger.write(
                ledger.book(),
                new Transfer(Transfer.Kind.PURCHASE, now, null, about, null, buyer.account(), null, entries));
    }
}
