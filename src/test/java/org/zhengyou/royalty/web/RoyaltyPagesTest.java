package org.zhengyou.royalty.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
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
import org.zhengyou.royalty.Purchases;
import org.zhengyou.royalty.RoyaltyFixtures;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.payment.PaymentGateway.Outcome;
import org.zhengyou.royalty.payment.SandboxGateway;
import org.zhengyou.royalty.payment.SandboxGateway.Letter;

@AccessTest
class RoyaltyPagesTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    AccessFixtures access;

    @Autowired
    SettableClock clock;

    @Autowired
    Purchases purchases;

    RoyaltyFixtures fixtures;
    UUID unit;
    Viewer buyer;

    @BeforeEach
    void somebodyWithMoney(
            @Autowired Ledger ledger, @Autowired JdbcClient jdbc, @Autowired TransactionTemplate transaction) {
        fixtures = new RoyaltyFixtures(access, ledger, jdbc, transaction);
        unit = access.unit(null);
        buyer = fixtures.memberWith(unit, 1000);
    }

    @Test
    void moneyIsPutInThroughTheSandbox() throws Exception {
        assertThat(text(get("/wallet"), buyer, 200)).contains("10.00");
        String sandbox = Objects.requireNonNull(
                send(post("/wallet/top-ups").param("amount", "20"), buyer, 302).getRedirectedUrl());
        assertThat(text(get(sandbox), buyer, 200)).contains("20.00");
        String done = Objects.requireNonNull(
                send(post(sandbox).param("outcome", "PAID"), buyer, 302).getRedirectedUrl());
        assertThat(text(get(done), buyer, 200)).contains("tag ok");
        assertThat(text(get("/wallet"), buyer, 200)).contains("30.00");
        assertThat(send(post("/wallet/top-ups").param("amount", "20000"), buyer, 422)
                        .getContentAsString(UTF_8))
                .contains("1000", "other-error", "name=\"other\"");
    }

    @Test
    void theFormOfATopUpSentTwiceLeadsToOnePlaceToPay() throws Exception {
        String page = text(get("/wallet"), buyer, 200);
        String form = page.replaceAll("(?s).*name=\"form\" value=\"([0-9a-f-]{36})\".*", "$1");
        String sandbox = topUp(form);
        assertThat(topUp(form)).isEqualTo(sandbox);
        assertThat(topUp(UUID.randomUUID().toString())).isNotEqualTo(sandbox);
        String done = send(post(sandbox).param("outcome", "PAID"), buyer, 302).getRedirectedUrl();
        assertThat(topUp(form)).isEqualTo(done);
    }

    private String topUp(String form) throws Exception {
        return Objects.requireNonNull(
                send(post("/wallet/top-ups").param("amount", "20").param("form", form), buyer, 302)
                        .getRedirectedUrl());
    }

    @Test
    void aReceiptLeadsToARequestThatTheEditorAnswers() throws Exception {
        Viewer seller = fixtures.member(unit);
        UUID receipt = purchases
                .buy(buyer, RoyaltyFixtures.item(unit, 400, seller), () -> {}, clock.instant())
                .receipt();
        String href = "/wallet/receipts/" + receipt;
        assertThat(text(get(href), buyer, 200)).contains("GM-");
        send(get(href), seller, 404);
        assertThat(text(post(href + "/refund").param("text", " "), buyer, 422)).contains("text-error");
        send(post(href + "/refund").param("text", "it broke <b>off</b>"), buyer, 302);

        Viewer editor = access.viewer(Role.EDITOR, unit, clock.instant());
        String queue = text(get("/units/" + unit + "/refunds"), editor, 200);
        assertThat(queue).contains("it broke &lt;b&gt;off");
        String one = queue.replaceAll("(?s).*href=\"(/units/[^\"]+/refunds/[0-9a-f-]{36})\".*", "$1");
        assertThat(text(get(one), editor, 200)).contains("value=\"REFUNDED\"");
        send(post(one + "/steps").param("to", "REFUNDED").param("reply", "sorry"), editor, 302);
        assertThat(text(get(href), buyer, 200)).contains("sorry", "TK-");
        assertThat(text(get("/wallet/earnings"), seller, 200)).contains("-4.00");
        assertThat(text(get("/units/" + unit + "/refunds?answered=true"), editor, 200))
                .contains("GM-");
    }

    @Test
    void aNoticeNeedsNoSessionButASignature(@Autowired SandboxGateway sandbox) throws Exception {
        String address = Objects.requireNonNull(
                send(post("/wallet/top-ups").param("amount", "20"), buyer, 302).getRedirectedUrl());
        String number = address.substring(address.lastIndexOf('/') + 1);
        Letter letter = sandbox.letter(number, Outcome.PAID, 2000, clock.instant());
        MockHttpServletRequestBuilder unsigned =
                post("/payments/sandbox/notices").content(letter.body());
        assertThat(mvc.perform(unsigned).andReturn().getResponse().getStatus()).isEqualTo(400);
        MockHttpServletRequestBuilder signed = post("/payments/sandbox/notices").content(letter.body());
        letter.headers().forEach(signed::header);
        assertThat(mvc.perform(signed).andReturn().getResponse().getStatus()).isEqualTo(204);
        assertThat(text(get("/wallet"), buyer, 200)).contains("30.00");
        assertThat(mvc.perform(post("/payments/wechat/notices").content("{}"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(post("/payments/sandbox/notices").content(new byte[70_000]))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(413);
    }

    private String text(MockHttpServletRequestBuilder request, Viewer viewer, int status) throws Exception {
        return send(request, viewer, status).getContentAsString(UTF_8);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Viewer viewer, int status)
            throws Exception {
        Cookie session = access.session(viewer.account(), clock.instant());
        MockHttpServletResponse response =
                mvc.perform(request.cookie(session).with(csrf())).andReturn().getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString(UTF_8)).isEqualTo(status);
        return response;
    }
}
