package org.zhengyou.royalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.royalty.RoyaltyRefused;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;
import org.zhengyou.royalty.ledger.Transfer.Entry;

/** What the database itself keeps, whoever writes. */
@AccessTest
class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @Autowired
    Ledger ledger;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    UUID book;
    LedgerAccount clearing;
    LedgerAccount wallet;

    @BeforeEach
    void anAccountWithTenYuan() {
        fixtures.unit(null);
        book = ledger.book();
        clearing = ledger.account(book, Kind.CLEARING, book, NOW);
        wallet = ledger.account(book, Kind.WALLET, Uuid7.next(), NOW);
        write(Transfer.Kind.TOP_UP, null, Transfer.move(clearing, wallet, 1000));
    }

    @Test
    void aTransferMovesBothBalances() {
        long before = balance(clearing);
        write(Transfer.Kind.TOP_UP, null, Transfer.move(clearing, wallet, 250));

        assertThat(balance(wallet)).isEqualTo(1250);
        assertThat(balance(clearing)).isEqualTo(before - 250);
    }

    @Test
    void anAccountIsOpenedOnce() {
        assertThat(ledger.account(book, Kind.WALLET, wallet.holder(), NOW).id()).isEqualTo(wallet.id());
    }

    @Test
    void nothingIsWrittenThatAnAccountCannotBear() {
        assertThatThrownBy(() -> write(Transfer.Kind.TOP_UP, null, Transfer.move(wallet, clearing, 1001)))
                .isInstanceOf(RoyaltyRefused.class);
        assertThat(balance(wallet)).isEqualTo(1000);
    }

    @Test
    void theDatabaseRefusesABalanceBelowZeroWithoutBeingAsked() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    UUID transfer = bare(2);
                    entry(transfer, 1, wallet, -1001);
                    entry(transfer, 2, clearing, 1001);
                }))
                .isInstanceOf(DataAccessException.class);
        assertThat(balance(wallet)).isEqualTo(1000);
    }

    @ParameterizedTest
    @ValueSource(longs = {99, 101})
    void theEntriesOfATransferSumToZeroOrItIsNotCommitted(long other) {
        assertThatThrownBy(() -> write(
                        Transfer.Kind.TOP_UP,
                        null,
                        List.of(new Entry(clearing.id(), -100), new Entry(wallet.id(), other))))
                .rootCause()
                .hasMessageContaining("sum to");
        assertThat(balance(wallet)).isEqualTo(1000);
    }

    @Test
    void aTransferWithoutItsEntriesIsNotCommitted() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> bare(2)))
                .rootCause()
                .hasMessageContaining("0 of 2 entries");
    }

    @Test
    void noEntryIsAddedToATransferThatStands() {
        UUID standing = write(Transfer.Kind.TOP_UP, null, Transfer.move(clearing, wallet, 1))
                .id();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    entry(standing, 3, clearing, -5);
                    entry(standing, 4, wallet, 5);
                }))
                .rootCause()
                .hasMessageContaining("has all its entries");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_transfer set title = 'x'",
                "delete from ledger_transfer",
                "truncate ledger_transfer cascade",
                "update ledger_entry set amount = 1",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update ledger_account set balance = balance + 1",
                "update ledger_account set holder_id = gen_random_uuid()",
                "delete from ledger_account",
                "truncate ledger_account cascade"
            })
    void whatStandsInTheBookStaysAsItIs(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("set local session_replication_role = replica").update();
                    jdbc.sql(sql).update();
                }))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aTransferIsCorrectedOnceByOneThatNamesIt() {
        UUID wrong = write(Transfer.Kind.TOP_UP, null, Transfer.move(clearing, wallet, 300))
                .id();
        write(Transfer.Kind.CORRECTION, wrong, Transfer.move(wallet, clearing, 300));

        assertThat(balance(wallet)).isEqualTo(1000);
        assertThatThrownBy(() -> write(Transfer.Kind.CORRECTION, wrong, Transfer.move(wallet, clearing, 300)))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> write(Transfer.Kind.CORRECTION, null, Transfer.move(wallet, clearing, 1)))
                .isInstanceOf(DataAccessException.class);
        assertThat(balance(wallet)).isEqualTo(1000);
    }

    private TransferKey write(Transfer.Kind kind, @Nullable UUID corrects, List<Entry> entries) {
        return transaction.execute(
                status -> ledger.write(book, new Transfer(kind, NOW, null, null, corrects, null, "test", entries)));
    }

    /** A transfer by hand, without the care that {@link Ledger} takes. */
    private UUID bare(int entries) {
        UUID id = Uuid7.next();
        jdbc.sql("insert into ledger_transfer (unit_id, id, kind, entries, at) values (?, ?, 'TOP_UP', ?, now())")
                .params(book, id, entries)
                .update();
        return id;
    }

    private void entry(UUID transfer, int position, LedgerAccount account, long amount) {
        jdbc.sql("""
                        insert into ledger_entry (unit_id, transfer_id, position, account_id, amount, balance)
                        values (?, ?, ?, ?, ?, 0)
                        """).params(book, transfer, position, account.id(), amount).update();
    }

    private long balance(LedgerAccount account) {
        return ledger.account(book, account.kind(), account.holder(), NOW).balance();
    }
}
