package org.zhengyou.royalty.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.platform.Settings;
import org.zhengyou.royalty.payment.PaymentGateway.GatewayDown;
import org.zhengyou.royalty.payment.PaymentGateway.Notice;
import org.zhengyou.royalty.payment.PaymentGateway.Order;
import org.zhengyou.royalty.payment.PaymentGateway.Outcome;
import org.zhengyou.royalty.payment.PaymentGateway.Untrusted;

/** Against a server on this machine that signs and verifies as the interface's documentation says. */
class WeChatPayTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final String NUMBER = "CZ-2026-000001";

    @TempDir
    Path folder;

    FakeWeChat weChat;
    WeChatPay gateway;

    @BeforeEach
    void aMerchant() throws IOException {
        weChat = new FakeWeChat(folder, NOW);
        gateway = new WeChatPay(weChat.settings(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        weChat.close();
    }

    @Test
    void anOrderIsSignedAndGivesACodeToScan() {
        weChat.answer = "{\"code_url\":\"weixin://wxpay/bizpayurl?pr=p4lpSuKzz\"}";

        var place = gateway.begin(new Order(NUMBER, "充值", 1234, NOW.plus(Duration.ofHours(2))));

        assertThat(place).isEqualTo(new PaymentGateway.Place("weixin://wxpay/bizpayurl?pr=p4lpSuKzz", true));
        assertThat(weChat.heard)
                .singleElement()
                .satisfies(order -> assertThat(order)
                        .startsWith("POST /v3/pay/transactions/native {")
                        .contains("\"out_trade_no\":\"" + NUMBER + "\"", "\"total\":1234", "\"currency\":\"CNY\"")
                        .contains("\"mchid\":\"" + FakeWeChat.MERCHANT + "\"", "\"appid\":\"" + FakeWeChat.APP + "\"")
                        .contains("\"time_expire\":\"2026-11-20T12:00:00+08:00\"")
                        .contains("\"notify_url\":\"https://zhengyou.example/payments/wechat/notices\""));
    }

    @Test
    void anAnswerThatThePlatformDidNotSignIsNone() {
        weChat.answer = "{\"code_url\":\"weixin://evil\"}";
        weChat.forge = true;

        assertThatThrownBy(() -> gateway.begin(new Order(NUMBER, "x", 1, NOW))).isInstanceOf(GatewayDown.class);
    }

    @Test
    void aRequestWithAnotherKeyIsRefusedByTheServer() throws IOException {
        try (FakeWeChat other = new FakeWeChat(folder, NOW)) {
            Settings.WeChat theirs = other.settings().wechat();
            Settings.WeChat ours = weChat.settings().wechat();
            var mixed = new WeChatPay(
                    new Settings.Payment(
                            Settings.Payment.Gateway.WECHAT,
                            "https://zhengyou.example",
                            new Settings.WeChat(
                                    theirs.api(),
                                    ours.appId(),
                                    ours.merchantId(),
                                    ours.certificateSerial(),
                                    ours.privateKey(),
                                    ours.platformKeyId(),
                                    ours.platformKey(),
                                    ours.secret())),
                    Clock.fixed(NOW, ZoneOffset.UTC));
            assertThatThrownBy(() -> mixed.begin(new Order(NUMBER, "x", 1, NOW)))
                    .isInstanceOf(GatewayDown.class)
                    .hasMessageContaining("401");
            assertThat(other.heard).isEmpty();
        }
    }

    @Test
    void aNoticeIsProvedAndDeciphered() throws Untrusted {
        byte[] body = FakeWeChat.letter("EV-1", FakeWeChat.transaction(NUMBER, "SUCCESS", 1234));

        assertThat(gateway.read(FakeWeChat.headers(body, weChat.platform.getPrivate(), NOW), body, NOW))
                .isEqualTo(new Notice("EV-1", NUMBER, Outcome.PAID, 1234L, "1217752501201407033233368018"));
    }

    @Test
    void whatIsForgedChangedOldOrAnotherMerchantsIsNotBelieved() {
        byte[] body = FakeWeChat.letter("EV-1", FakeWeChat.transaction(NUMBER, "SUCCESS", 1234));
        Map<String, String> good = FakeWeChat.headers(body, weChat.platform.getPrivate(), NOW);

        untrusted(FakeWeChat.headers(body, weChat.merchant.getPrivate(), NOW), body, NOW);
        untrusted(good, new String(body, UTF_8).replace("EV-1", "EV-2").getBytes(UTF_8), NOW);
        untrusted(good, body, NOW.plus(Duration.ofMinutes(6)));
        untrusted(good, body, NOW.minus(Duration.ofMinutes(6)));
        for (String header : good.keySet()) {
            Map<String, String> without = new HashMap<>(good);
            without.remove(header);
            untrusted(without, body, NOW);
            without.put(header, "%%%");
            untrusted(without, body, NOW);
        }
        byte[] other = FakeWeChat.letter(
                "EV-1", FakeWeChat.transaction(NUMBER, "SUCCESS", 1).replace(FakeWeChat.MERCHANT, "1"));
        untrusted(FakeWeChat.headers(other, weChat.platform.getPrivate(), NOW), other, NOW);
        byte[] dollars = FakeWeChat.letter(
                "EV-1",
                FakeWeChat.transaction(NUMBER, "SUCCESS", 1234).replace("\"currency\":\"CNY", "\"currency\":\"USD"));
        untrusted(FakeWeChat.headers(dollars, weChat.platform.getPrivate(), NOW), dollars, NOW);
        byte[] nonsense = "{\"resource\":{\"algorithm\":\"AEAD_AES_256_GCM\",\"ciphertext\":\"AAAA\",\"nonce\":\"n\"}}"
                .getBytes(UTF_8);
        untrusted(FakeWeChat.headers(nonsense, weChat.platform.getPrivate(), NOW), nonsense, NOW);
    }

    @Test
    void whatBecameOfAnOrderCanBeAsked() {
        weChat.answer = FakeWeChat.transaction(NUMBER, "NOTPAY", 1234);
        assertThat(gateway.ask(NUMBER)).isEmpty();
        weChat.answer = FakeWeChat.transaction(NUMBER, "SUCCESS", 1234);
        assertThat(gateway.ask(NUMBER))
                .get()
                .extracting(Notice::outcome, Notice::amount)
                .contains(Outcome.PAID, 1234L);
        weChat.answer = FakeWeChat.transaction(NUMBER, "CLOSED", 1234);
        assertThat(gateway.ask(NUMBER)).get().extracting(Notice::outcome).isEqualTo(Outcome.CLOSED);
        assertThat(weChat.heard)
                .hasSize(3)
                .allMatch(asked -> asked.startsWith("GET /v3/pay/transactions/out-trade-no/" + NUMBER + "?mchid="));
    }

    @Test
    void anOrderThatNeverArrivedIsUndecidedAndCanExpire() {
        weChat.answer = "{\"code\":\"ORDER_NOT_EXIST\"}";
        weChat.unknown = true;

        assertThat(gateway.ask(NUMBER)).isEmpty();
        assertThatThrownBy(() -> gateway.begin(new Order(NUMBER, "x", 1, NOW))).isInstanceOf(GatewayDown.class);
    }

    @Test
    void aMissingSettingIsNamed() {
        Settings.Payment bare = new Settings.Payment(
                Settings.Payment.Gateway.WECHAT,
                null,
                new Settings.WeChat("", null, null, null, null, null, null, "short"));
        assertThatThrownBy(() -> new WeChatPay(bare, Clock.systemUTC()))
                .hasMessageContaining("zhengyou.payment.wechat");
    }

    private void untrusted(Map<String, String> headers, byte[] body, Instant at) {
        assertThatThrownBy(() -> gateway.read(headers, body, at)).isInstanceOf(Untrusted.class);
    }
}
