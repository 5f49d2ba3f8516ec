package org.zhengyou.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.library.DocumentVersions;
import org.zhengyou.library.Paying;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.royalty.Earnings;
import org.zhengyou.royalty.RoyaltyFixtures;
import org.zhengyou.royalty.RoyaltyRefused;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;

/** Buying what changes between the page that the buyer read and the money that moves. */
@TestPropertySource(properties = "zhengyou.royalties=true")
class BuyingTest extends LibraryRequests {
    @Autowired
    Paying paying;

    @Autowired
    Earnings earnings;

    @Autowired
    TransactionTemplate transaction;

    RoyaltyFixtures money;
    Document read;
    Viewer buyer;

    @BeforeEach
    void aPaperWithAPrice(@Autowired Ledger ledger) throws Exception {
        money = new RoyaltyFixtures(fixtures, ledger, jdbc, transaction);
        Document document = listed(Visibility.PUBLIC, "a paper for " + UUID.randomUUID() + ".txt", TEXT);
        jdbc.sql("update document set price = 250 where id = :id")
                .param("id", document.id())
                .update();
        read = documents.find(branch, document.id()).orElseThrow();
        buyer = money.memberWith(sibling, 1_000);
    }

    @Test
    void whatIsTakenDownOrWithdrawnMeanwhileIsNotPaid() {
        documents.takeDown(branch, read.id(), "BQ", editor, clock.instant());
        assertThatThrownBy(() -> paying.buy(buyer, read, 250, clock.instant())).isInstanceOf(Missing.class);
        documents.restore(branch, read.id(), "BQ", editor, clock.instant());
        documents.withdraw(branch, read.id(), secretary, clock.instant());
        assertThatThrownBy(() -> paying.buy(buyer, read, 250, clock.instant())).isInstanceOf(Missing.class);
        assertThat(money.balance(Kind.WALLET, buyer.account())).isEqualTo(1_000);
    }

    @Test
    void anotherPriceMeanwhileIsAskedAbout() {
        jdbc.sql("update document set price = 900 where id = :id")
                .param("id", read.id())
                .update();
        assertThatThrownBy(() -> paying.buy(buyer, read, 250, clock.instant()))
                .isInstanceOf(RoyaltyRefused.class)
                .extracting(refused -> ((RoyaltyRefused) refused).reason())
                .isEqualTo(RoyaltyRefused.Reason.PRICE_CHANGED);
        assertThat(money.balance(Kind.WALLET, buyer.account())).isEqualTo(1_000);
    }

    @Test
    void aReceiptSendsNobodyToADownloadThatIsDown() throws Exception {
        paying.buy(buyer, read, 250, clock.instant());
        String receipt = "/wallet/receipts/" + paying.receipt(buyer, read);
        as(buyer, get(receipt)).andExpect(content().string(containsString("请先重新下载")));
        documents.takeDown(branch, read.id(), "BQ", editor, clock.instant());
        as(buyer, get(receipt))
                .andExpect(content()
                        .string(allOf(
                                not(containsString("请先重新下载")),
                                not(containsString("href=\"" + read.href())),
                                containsString("action=\"" + receipt + "/refund\""))));
    }

    @Test
    void aFileThatIsGoneOrCutShortIsNotPaid(@Autowired DocumentVersions versions, @Autowired FileStore files)
            throws Exception {
        String hash = versions.get(read).file().hash();
        Path kept = files.path(hash);
        byte[] whole = Files.readAllBytes(kept);
        try {
            for (byte[] rest : new byte[][] {new byte[0], Arrays.copyOf(whole, whole.length - 1), null}) {
                Files.delete(kept);
                if (rest != null) {
                    Files.write(kept, rest);
                }
                as(buyer, post(read.href() + "/purchase").with(csrf()).param("price", "250"))
                        .andExpect(status().isUnprocessableContent())
                        .andExpect(content().string(containsString("该文件目前无法提供，未扣款")));
                if (rest == null) {
                    Files.createFile(kept);
                }
            }
        } finally {
            Files.write(kept, whole);
        }
        assertThat(money.balance(Kind.WALLET, buyer.account())).isEqualTo(1_000);
        as(buyer, post(read.href() + "/purchase").with(csrf()).param("price", "250"))
                .andExpect(status().is3xxRedirection());
        assertThat(money.balance(Kind.WALLET, buyer.account())).isEqualTo(750);
    }

    @Test
    void takingDownAndSellingAtOnceNeverSellsWhatIsDownNorLocksUp() throws Exception {
        for (int round = 0; round < 20; round++) {
            Viewer one = money.memberWith(sibling, 250);
            String number = "BQ-" + round;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var down = threads.submit(() -> transaction.executeWithoutResult(status -> {
                    documents.takeDown(branch, read.id(), number, editor, clock.instant());
                    earnings.freeze(branch, read.id(), number, clock.instant());
                }));
                var sold = threads.submit(() -> {
                    try {
                        paying.buy(one, read, 250, clock.instant());
                    } catch (Missing missing) {
                        assertThat(money.balance(Kind.WALLET, one.account())).isEqualTo(250);
                    }
                });
                down.get();
                sold.get();
            }
            assertThat(money.balance(Kind.REVENUE, secretary.account())).isZero();
            transaction.executeWithoutResult(status -> {
                documents.restore(branch, read.id(), number, editor, clock.instant());
                earnings.release(branch, read.id(), number, clock.instant());
                earnings.freeze(branch, read.id(), "next", clock.instant());
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"１.５,150", "'1,000',100000", "1000.00,100000", "0,0", "'',0"})
    void pricesAreReadAsPeopleWriteThem(String typed, long fen) throws Exception {
        priced(typed).andExpect(status().is3xxRedirection());
        assertThat(documents.find(branch, read.id()).orElseThrow().price()).isEqualTo(fen);
    }

    @ParameterizedTest
    @CsvSource({"1.005", "1e3", "-0", "1000.01", "'1,5'", "x"})
    void otherPricesAreRefused(String typed) throws Exception {
        priced(typed).andExpect(status().isUnprocessableContent());
        assertThat(documents.find(branch, read.id()).orElseThrow().price()).isEqualTo(250);
    }

    private ResultActions priced(String typed) throws Exception {
        return as(
                secretary,
                post(read.deskHref())
                        .with(csrf())
                        .param("title", read.title())
                        .param("author", read.author())
                        .param("visibility", "PUBLIC")
                        .param("price", typed)
                        .param("freePages", "1"));
    }
}
