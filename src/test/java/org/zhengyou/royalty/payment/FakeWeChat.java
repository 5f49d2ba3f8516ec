package org.zhengyou.royalty.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.zhengyou.platform.Settings;

/**
 * Stands where WeChat Pay's interface would, on this machine: verifies what merchants sign, and signs and enciphers as the platform
 * does, by the published rules of the interface and with keys of its own.
 */
final class FakeWeChat implements AutoCloseable {
    static final String MERCHANT = "1900000109";
    static final String APP = "wxd678efh567hg6787";
    static final String SERIAL = "3775B6A45ACD588826D15E583A95F5DD00000000";
    static final String PLATFORM_KEY = "PUB_KEY_ID_0000000000000024101100397200000006";
    private static final String SECRET = "0123456789abcdef0123456789ABCDEF";
    private static final Pattern AUTHORIZATION = Pattern.compile("WECHATPAY2-SHA256-RSA2048 mchid=\"(\\w+)\","
            + "nonce_str=\"(\\w+)\",signature=\"([^\"]+)\",timestamp=\"(\\d+)\",serial_no=\"(\\w+)\"");

    final KeyPair merchant = pair();
    final KeyPair platform = pair();
    /** Method, path and body of what came in with a good signature. */
    final List<String> heard = new ArrayList<>();

    private final HttpServer server;
    private final Path folder;
    private final Instant now;
    /** What the next request is answered with. */
    String answer = "{}";

    boolean forge;

    /** Whether what is asked for is not there. */
    boolean unknown;

    FakeWeChat(Path folder, Instant now) throws IOException {
        this.folder = folder;
        this.now = now;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    Settings.Payment settings() {
        return new Settings.Payment(
                Settings.Payment.Gateway.WECHAT,
                "https://zhengyou.example",
                new Settings.WeChat(
                        "http://127.0.0.1:" + server.getAddress().getPort(),
                        APP,
                        MERCHANT,
                        SERIAL,
                        pem("own", "PRIVATE KEY", merchant.getPrivate()),
                        PLATFORM_KEY,
                        pem("platform", "PUBLIC KEY", platform.getPublic()),
                        SECRET));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String target = exchange.getRequestURI().toString();
        byte[] said = answer.getBytes(UTF_8);
        int status = unknown ? 404 : 200;
        if (signedByMerchant(exchange, target, body)) {
            heard.add(exchange.getRequestMethod() + " " + target + " " + body);
            headers(said, forge ? merchant.getPrivate() : platform.getPrivate(), now)
                    .forEach((name, value) -> exchange.getResponseHeaders().add(name, value));
        } else {
            status = 401;
            said = "{\"code\":\"SIGN_ERROR\"}".getBytes(UTF_8);
        }
        exchange.sendResponseHeaders(status, said.length);
        exchange.getResponseBody().write(said);
        exchange.close();
    }

    private boolean signedByMerchant(HttpExchange exchange, String target, String body) {
        Matcher found = AUTHORIZATION.matcher(
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (!found.matches()
                || !found.group(1).equals(MERCHANT)
                || !found.group(5).equals(SERIAL)) {
            return false;
        }
        String signed = exchange.getRequestMethod() + "\n" + target + "\n" + found.group(4) + "\n" + found.group(2)
                + "\n" + body + "\n";
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(merchant.getPublic());
            signature.update(signed.getBytes(UTF_8));
            return signature.verify(Base64.getDecoder().decode(found.group(3)));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A notice as it is sent: the transaction enciphered in a letter. */
    static byte[] letter(String id, String transaction) {
        String nonce = "fdasflkja484";
        String associated = "transaction";
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(SECRET.getBytes(UTF_8), "AES"),
                    new GCMParameterSpec(128, nonce.getBytes(UTF_8)));
            cipher.updateAAD(associated.getBytes(UTF_8));
            String sealed = Base64.getEncoder().encodeToString(cipher.doFinal(transaction.getBytes(UTF_8)));
            return """
                    {"id":"%s","create_time":"2026-11-20T10:00:00+08:00","resource_type":"encrypt-resource",
                     "event_type":"TRANSACTION.SUCCESS","resource":{"original_type":"transaction",
                     "algorithm":"AEAD_AES_256_GCM","ciphertext":"%s","associated_data":"%s","nonce":"%s"}}
                    """.formatted(id, sealed, associated, nonce).getBytes(UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String transaction(String number, String state, long total) {
        return """
                {"transaction_id":"1217752501201407033233368018","amount":{"payer_total":%d,"total":%d,"currency":"CNY",
                 "payer_currency":"CNY"},"mchid":"%s","trade_state":"%s","out_trade_no":"%s","appid":"%s",
                 "trade_type":"NATIVE"}
                """.formatted(total, total, MERCHANT, state, number, APP);
    }

    /** The headers that belong to a body, by their names in lower case. */
    static Map<String, String> headers(byte[] body, PrivateKey key, Instant at) {
        String time = Long.toString(at.getEpochSecond());
        String nonce = "d824f2e086d3c1df967785d13fcd22ef";
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update((time + "\n" + nonce + "\n" + new String(body, UTF_8) + "\n").getBytes(UTF_8));
            return Map.of(
                    "wechatpay-timestamp", time,
                    "wechatpay-nonce", nonce,
                    "wechatpay-serial", PLATFORM_KEY,
                    "wechatpay-signature", Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path pem(String name, String kind, Key key) {
        try {
            return Files.writeString(
                    folder.resolve(name + ".pem"),
                    "-----BEGIN " + kind + "-----\n"
                            + Base64.getMimeEncoder().encodeToString(key.getEncoded())
                            + "\n-----END " + kind + "-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
