package org.zhengyou.platform.form;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Secrets;

/**
 * Says when a form was handed out, signed: a form that comes back within two seconds was not read by a person, one
 * older than a day is shown again. Needs neither script nor picture.
 */
@Component
public class FormTokens {
    static final Duration LEAST = Duration.ofSeconds(2);
    static final Duration MOST = Duration.ofHours(24);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 16;
    private static final int SIGNATURE = 16;

    private final Secrets secrets;

    FormTokens(Secrets secrets) {
        this.secrets = secrets;
    }

    /** How a token came back. */
    public enum Check {
        GOOD,
        TOO_QUICK,
        STALE
    }

    public String issue(Instant now) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] signed = ByteBuffer.allocate(NONCE + Long.BYTES)
                .put(nonce)
                .putLong(now.toEpochMilli())
                .array();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(signed.length + SIGNATURE)
                        .put(signed)
                        .put(signature(signed))
                        .array());
    }

    /** A forged token counts as stale: the form is shown again, with what was typed. */
    public Check check(String token, Instant now) {
        byte[] bytes = decode(token);
        if (bytes.length != NONCE + Long.BYTES + SIGNATURE) {
            return Check.STALE;
        }
        byte[] signed = Arrays.copyOf(bytes, NONCE + Long.BYTES);
        byte[] given = Arrays.copyOfRange(bytes, signed.length, bytes.length);
        if (!MessageDigest.isEqual(given, signature(signed))) {
            return Check.STALE;
        }
        Instant issued =
                Instant.ofEpochMilli(ByteBuffer.wrap(signed, NONCE, Long.BYTES).getLong());
        if (issued.isAfter(now) || issued.plus(MOST).isBefore(now)) {
            return Check.STALE;
        }
        return now.isBefore(issued.plus(LEAST)) ? Check.TOO_QUICK : Check.GOOD;
    }

    /** What tells one handed-out form from every other; of a token that was checked. */
    public byte[] nonce(String token) {
        return Arrays.copyOf(decode(token), NONCE);
    }

    private byte[] signature(byte[] signed) {
        return Arrays.copyOf(secrets.mark("form.token", signed), SIGNATURE);
    }

    private static byte[] decode(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }
}
