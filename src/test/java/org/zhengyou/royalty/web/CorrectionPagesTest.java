package org.zhengyou.royalty.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.Role;
import org.zhengyou.access.SettableClock;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.royalty.RoyaltyFixtures;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.payment.PaymentGateway.Outcome;
import org.zhengyou.royalty.payment.SandboxGateway;
import org.zhengyou.royalty.topup.Tills;
import org.zhengyou.royalty.topup.TopUp;

@AccessTest
class CorrectionPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    AccessFixtures access;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    UUID book;
    Viewer buyer;
    Viewer office;
    TopUp topUp;
    String href;

    @BeforeEach
    void somebodyPutMoneyIn(
            @Autowired Ledger ledger,
            @Autowired TransactionTemplate transaction,
            @Autowired Tills tills,
            @Autowired SandboxGateway sandbox) {
        buyer = new RoyaltyFixtures(access, ledger, jdbc, transaction).memberWith(access.unit(null), 1);
        topUp = tills.begin(buyer, 1000, Uuid7.next(), "x", clock.instant());
        SandboxGateway.Letter letter = sandbox.letter(topUp.number(), Outcome.PAID, 1000, clock.instant());
        tills.hear(SandboxGateway.NAME, letter.headers(), letter.body(), clock.instant());
        book = ledger.book();
        office = access.viewer(Role.OFFICE, book, clock.instant());
        href = "/units/" + book + "/corrections";
    }

    @Test
    void theOfficeAtTheTopMovesMoneyBackAndBothSidesReadWhy() throws Exception {
        assertThat(text(get("/units/" + book + "/refunds"), office, 200)).contains(href);
        assertThat(text(get(href), office, 200)).contains("name=\"amount\"");
        send(correction("2.50", "paid <i>twice</i>"), office, 302);

        assertThat(text(get(href), office, 200)).contains(topUp.number(), "2.50", "paid &lt;i&gt;twice");
        assertThat(text(get("/wallet"), buyer, 200)).contains("GZ-", "-2.50", "7.51", "paid &lt;i&gt;twice");
        assertThat(jdbc.sql("""
                        select count(*) from audit_log
                        where account_id = :office and object like 'GZ-%'
                        """)
                        .param("office", office.account())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void whatIsRefusedSaysWhyAndKeepsWhatWasTyped() throws Exception {
        for (String amount : new String[] {"", "x", "1,5", "-1", "10.01", "0"}) {
            assertThat(text(correction(amount, "because"), office, 422)).contains("role=\"alert\"", "because");
        }
        assertThat(text(correction("1", " "), office, 422)).contains("role=\"alert\"", topUp.number());
        assertThat(text(get("/wallet"), buyer, 200)).contains("10.01").doesNotContain("GZ-");
    }

    @Test
    void nobodyElseCorrectsAndNowhereElse() throws Exception {
        Viewer editor = access.viewer(Role.EDITOR, book, clock.instant());
        send(get(href), editor, 404);
        send(correction("1", "x"), editor, 404);
        assertThat(text(get("/units/" + book + "/refunds"), editor, 200)).doesNotContain("/corrections");
        UUID below = access.unit(book);
        Viewer theirs = access.viewer(Role.OFFICE, below, clock.instant());
        send(get(href), theirs, 404);
        send(get("/units/" + below + "/corrections"), theirs, 404);
        assertThat(text(get("/units/" + below + "/refunds"), theirs, 200)).doesNotContain("/corrections");
    }

    private MockHttpServletRequestBuilder correction(String amount, String reason) {
        return post(href)
                .param("receipt", topUp.number())
                .param("amount", amount)
                .param("reason", reason);
    }

    private String text(MockHttpServletRequestBuilder request, Viewer viewer, int status) throws Exception {
        return send(request, viewer, status).getContentAsString(UTF_8);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Viewer viewer, int status)
            throws Exception {
        MockHttpServletResponse response = mvc.perform(request.cookie(access.session(viewer.account(), clock.instant()))
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString(UTF_8)).isEqualTo(status);
        return response;
    }
}
