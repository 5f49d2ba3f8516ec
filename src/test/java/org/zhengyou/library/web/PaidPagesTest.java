package org.zhengyou.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.Timestamp;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.claim.Contested;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.royalty.RoyaltyFixtures;
import org.zhengyou.royalty.ledger.Ledger;

@TestPropertySource(properties = "zhengyou.royalties=true")
class PaidPagesTest extends LibraryRequests {
    @Autowired
    Ledger ledger;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Contested contested;

    @Test
    void whatHasAPriceLeavesTheServerForWhoPaidAndForItsOwnPeople() throws Exception {
        Document document = listed(Visibility.PUBLIC, "a paper with a price.txt", TEXT);
        as(
                        secretary,
                        post(document.deskHref())
                                .with(csrf())
                                .param("title", "a paper with a price")
                                .param("author", "author")
                                .param("visibility", "PUBLIC")
                                .param("price", "2.50")
                                .param("freePages", "1"))
                .andExpect(redirectedUrl(document.deskHref()));
        Viewer stranger = viewer(Role.MEMBER, sibling);

        as(stranger, get(document.href())).andExpect(content().string(containsString("购买（2.50 元）")));
        as(stranger, get(document.href() + "/download")).andExpect(redirectedUrl(document.href() + "/purchase"));
        as(Viewer.PUBLIC, get(document.href() + "/download")).andExpect(redirectedUrl(document.href() + "/purchase"));
        as(stranger, get(document.href() + "/purchase")).andExpect(status().isOk());
        as(stranger, post(document.href() + "/purchase").with(csrf()).param("price", "250"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("余额不足")));
        as(stranger, post(document.href() + "/purchase").with(csrf()).param("price", "100"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("价格有变动")))
                .andExpect(content().string(containsString("2.50")));
        as(Viewer.PUBLIC, get(document.href()))
                .andExpect(content()
                        .string(allOf(
                                containsString("\"isAccessibleForFree\":false"),
                                not(containsString("name=\"description\"")))));
        as(secretary, get(document.href() + "/download")).andExpect(status().isOk());
        assertThat(jdbc.sql("select count(*) from entitlement where item_id = :id")
                        .param("id", document.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aReceiptSaysThatItsDocumentIsTakenDownAndItsMoneyIsGivenBack() throws Exception {
        Document document = priced("a disputed paper.txt");
        Viewer buyer = buyer(document);
        String receipt = "/wallet/receipts/"
                + jdbc.sql("select transfer_id from entitlement where item_id = :id")
                        .param("id", document.id())
                        .query(UUID.class)
                        .single();
        as(buyer, get(receipt)).andExpect(content().string(containsString("href=\"" + document.href() + "\"")));
        contested.takeDown(branch, document.id(), "BQ-2026-000001", editor, clock.instant());

        as(buyer, get(document.href() + "/download")).andExpect(status().isNotFound());
        as(buyer, get(receipt))
                .andExpect(content()
                        .string(allOf(
                                containsString("目前已下架"), not(containsString("href=\"" + document.href() + "\"")))));
        as(buyer, post(receipt + "/refund").with(csrf()).param("text", "it is gone"))
                .andExpect(status().is3xxRedirection());
        String request = "/units/" + branch + "/refunds/"
                + jdbc.sql("select id from refund_request where unit_id = :unit")
                        .param("unit", branch)
                        .query(UUID.class)
                        .single();
        as(editor, get(request))
                .andExpect(content()
                        .string(allOf(containsString("value=\"REFUNDED\""), not(containsString("value=\"SOLVED\"")))));
        as(editor, post(request + "/steps").with(csrf()).param("to", "SOLVED").param("reply", "you have it"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("现在不能下载")));
        as(editor, post(request + "/steps").with(csrf()).param("to", "REFUNDED").param("reply", "sorry"))
                .andExpect(status().is3xxRedirection());
        as(buyer, get(receipt)).andExpect(content().string(not(containsString("目前已下架"))));
    }

    @Test
    void whoeverPaidKeepsItWhateverItsOwnersDoAndNobodyElseByTheirAddresses() throws Exception {
        Document document = priced("a paper for good.txt");
        Viewer buyer = buyer(document);
        as(buyer, get(document.href() + "/download")).andExpect(status().isOk());

        jdbc.sql("update document set visibility = 'UNIT' where id = :id")
                .param("id", document.id())
                .update();
        as(buyer, get(document.href() + "/download")).andExpect(status().isOk());
        as(viewer(Role.MEMBER, sibling), get(document.href())).andExpect(status().isNotFound());
        documents.withdraw(branch, document.id(), secretary, clock.instant());
        as(buyer, get(document.href() + "/download")).andExpect(status().isOk());
        String preview = preview(as(buyer, get(document.href())).andExpect(status().isOk()));
        mvc.perform(get(preview)).andExpect(status().isOk());
        as(Viewer.PUBLIC, get(document.href())).andExpect(status().isNotFound());

        jdbc.sql("update entitlement set ended_at = greatest(granted_at, :now) where item_id = :id")
                .param("id", document.id())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        mvc.perform(get(preview)).andExpect(status().isNotFound());
        as(buyer, get(document.href() + "/download")).andExpect(status().isNotFound());
    }

    /** Everyone's for 2.50 yuan. */
    private Document priced(String name) throws Exception {
        Document document = listed(Visibility.PUBLIC, name, TEXT);
        jdbc.sql("update document set price = 250 where id = :id")
                .param("id", document.id())
                .update();
        return document;
    }

    /** Somebody of another branch who paid for it. */
    private Viewer buyer(Document document) throws Exception {
        Viewer buyer = new RoyaltyFixtures(fixtures, ledger, jdbc, transaction).memberWith(sibling, 1_000);
        as(buyer, post(document.href() + "/purchase").with(csrf()).param("price", "250"))
                .andExpect(status().is3xxRedirection());
        return buyer;
    }
}
