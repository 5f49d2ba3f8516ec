package org.zhengyou.royalty.payment;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.Uuid7;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** WeChat Pay (微信支付) by its interface of version 3, "Native": the buyer scans a code. Only JDK parts. */
public final class WeChatPay implements PaymentGateway {
    public static final String NAME = "wechat";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WeChatKeys keys;
    private final String api;
    private final String appId;
    private final String notices;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    /** @throws IllegalArgumentException that names the setting which is missing or wrong */
    public WeChatPay(Settings.Payment settings, Clock clock) {
        this.keys = WeChatKeys.of(settings.wechat());
        this.api = settings.wechat().api();
        this.appId = WeChatKeys.needed("app-id", settings.wechat().appId());
        if (settings.address() == null || settings.address().isBlank()) {
            throw new IllegalArgumentException("zhengyou.payment.address is needed");
        }
        this.notices = settings.address() + "/payments/" + NAME + "/notices";
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Place begin(Order order) {
        ObjectNode body = JSON.createObjectNode();
        body.put("appid", appId);
        body.put("mchid", keys.merchantId());
        body.put("description", order.description());
        body.put("out_trade_no", order.number());
        body.put(
                "time_expire",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        order.endsAt().truncatedTo(ChronoUnit.SECONDS).atZone(SHANGHAI)));
        body.put("notify_url", notices);
        body.putObject("amount").put("total", order.amount()).put("currency", "CNY");
        JsonNode answer = call("POST", "/v3/pay/transactions/native", body.toString());
        String address = answer.path("code_url").asString("");
        if (address.isEmpty()) {
            throw new GatewayDown("no code to pay by in the answer");
        }
        return new Place(address, true);
    }

    @Override
    public Optional<Notice> ask(String number) {
        String target = "/v3/pay/transactions/out-trade-no/" + encoded(number) + "?mchid=" + encoded(keys.merchantId());
        JsonNode found = call("GET", target, "");
        return found.isMissingNode()
                ? Optional.empty()
                : notice("asked-" + found.path("transaction_id").asString(number), found);
    }

    @Override
    public Notice read(Map<String, String> headers, byte[] body, Instant now) throws Untrusted {
        keys.prove(headers, body, now);
        try {
            JsonNode letter = JSON.readTree(body);
            JsonNode sealed = letter.path("resource");
            if (!sealed.path("algorithm").asString("").equals("AEAD_AES_256_GCM")) {
                throw new Untrusted("enciphered in a way that is not known");
            }
            byte[] told = keys.open(
                    sealed.path("nonce").asString(""),
                    sealed.path("associated_data").asString(""),
                    sealed.path("ciphertext").asString(""));
            return notice(letter.path("id").asString(""), JSON.readTree(told))
                    .orElseThrow(() -> new Untrusted("a notice of something else"));
        } catch (JacksonException e) {
            throw new Untrusted("a notice that cannot be read", e);
        }
    }

    /** Empty while nothing is decided, and for what is not this merchant's. */
    private Optional<Notice> notice(String event, JsonNode transaction) {
        if (!transaction.path("mchid").asString("").equals(keys.merchantId())
                || !transaction.path("appid").asString("").equals(appId)
                || event.isEmpty()) {
            return Optional.empty();
        }
        String number = transaction.path("out_trade_no").asString("");
        String reference = transaction.path("transaction_id").asString(null);
        return switch (transaction.path("trade_state").asString("")) {
            case "SUCCESS" ->
                "CNY".equals(transaction.path("amount").path("currency").asString("CNY"))
                        ? Optional.of(new Notice(
                                event,
                                number,
                                Outcome.PAID,
                                transaction.path("amount").path("total").asLong(),
                                reference))
                        : Optional.empty();
            case "CLOSED", "REVOKED" ->
                Optional.of(new Notice(event + "-closed", number, Outcome.CLOSED, null, reference));
            case "PAYERROR" -> Optional.of(new Notice(event + "-failed", number, Outcome.FAILED, null, reference));
            default -> Optional.empty();
        };
    }

    /** A missing node where WeChat knows nothing there: of an order that never reached it, that is its answer for ever. */
    private JsonNode call(String method, String target, String body) {
        Instant now = clock.instant();
        String nonce = Uuid7.next().toString().replace("-", "").toUpperCase(Locale.ROOT);
        HttpRequest request = HttpRequest.newBuilder(URI.create(api + target))
                .timeout(PATIENCE)
                .header("Authorization", keys.authorization(method, target, body, now, nonce))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("User-Agent", "zhengyou")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == 404) {
                return MissingNode.getInstance();
            }
            if (response.statusCode() != 200) {
                throw new GatewayDown(
                        "status " + response.statusCode() + ": " + new String(response.body(), StandardCharsets.UTF_8));
            }
            keys.prove(headers(response), response.body(), clock.instant());
            return JSON.readTree(response.body());
        } catch (IOException | JacksonException | Untrusted e) {
            throw new GatewayDown("no good answer to " + method + " " + target, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayDown("interrupted", e);
        }
    }

    private static Map<String, String> headers(HttpResponse<?> response) {
        Map<String, String> headers = new HashMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
