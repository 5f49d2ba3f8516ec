package org.zhengyou.royalty.payment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhengyou.platform.Secrets;
import org.zhengyou.platform.Uuid7;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A provider of invented money, for trying out: its page asks what should happen, and its notices go the way of real ones,
 * signed, and are read as strictly.
 */
public final class SandboxGateway implements PaymentGateway {
    public static final String NAME = "sandbox";

    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Secrets secrets;

    public SandboxGateway(Secrets secrets) {
        this.secrets = secrets;
    }

    /** A notice as it would come in. */
    public record Letter(Map<String, String> headers, byte[] body) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Place begin(Order order) {
        return new Place("/wallet/sandbox/" + order.number(), false);
    }

    @Override
    public Notice read(Map<String, String> headers, byte[] body, Instant now) throws Untrusted {
        String time = headers.getOrDefault("sandbox-timestamp", "");
        String signature = headers.getOrDefault("sandbox-signature", "");
        if (!MessageDigest.isEqual(
                sign(time, body).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8))) {
            throw new Untrusted("the signature is not ours");
        }
        try {
            Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now);
            if (age.abs().compareTo(FRESH) > 0) {
                throw new Untrusted("a notice of " + age + " ago");
            }
            return JSON.readValue(body, Notice.class);
        } catch (NumberFormatException | JacksonException e) {
            throw new Untrusted("a notice that cannot be read", e);
        }
    }

    /** What was decided was told at once. */
    @Override
    public Optional<Notice> ask(String number) {
        return Optional.empty();
    }

    /** The notice that tells of an outcome. */
    public Letter letter(String number, Outcome outcome, long amount, Instant now) {
        String event = "sandbox-" + Uuid7.next();
        Notice notice = new Notice(event, number, outcome, outcome == Outcome.PAID ? amount : null, event);
        byte[] body = JSON.writeValueAsBytes(notice);
        String time = Long.toString(now.getEpochSecond());
        return new Letter(Map.of("sandbox-timestamp", time, "sandbox-signature", sign(time, body)), body);
    }

    private String sign(String time, byte[] body) {
        byte[] signed = (time + "\n" + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(secrets.mark("payment.sandbox", signed)).toLowerCase(Locale.ROOT);
    }
}
