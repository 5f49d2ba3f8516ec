package org.zhengyou.royalty.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.Settings;
import org.zhengyou.royalty.payment.PaymentGateway.Untrusted;

/**
 * The cryptography of WeChat Pay's interface of version 3: requests are signed with the merchant's key (SHA-256 with RSA), answers and
 * notices with the platform's, and what a notice tells is enciphered with the APIv3 key (AES-256-GCM).
 */
record WeChatKeys(
        String merchantId, String serial, PrivateKey own, String platformKeyId, PublicKey platform, byte[] secret) {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int SECRET = 32;
    private static final int TAG_BITS = 128;

    /** @throws IllegalArgumentException that names the setting which is missing or wrong */
    static WeChatKeys of(Settings.WeChat settings) {
        byte[] secret = needed("secret", settings.secret()).getBytes(StandardCharsets.UTF_8);
        if (secret.length != SECRET) {
            throw new IllegalArgumentException("zhengyou.payment.wechat.secret must be " + SECRET + " characters");
        }
        try {
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            return new WeChatKeys(
                    needed("merchant-id", settings.merchantId()),
                    needed("certificate-serial", settings.certificateSerial()),
                    rsa.generatePrivate(new PKCS8EncodedKeySpec(pem("private-key", settings.privateKey()))),
                    needed("platform-key-id", settings.platformKeyId()),
                    rsa.generatePublic(new X509EncodedKeySpec(pem("platform-key", settings.platformKey()))),
                    secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("a key of zhengyou.payment.wechat is not an RSA key in PEM", e);
        }
    }

    static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("zhengyou.payment.wechat." + name + " is needed");
        }
        return value;
    }

    private static byte[] pem(String name, @Nullable Path file) {
        Path path = Path.of(needed(name, file == null ? null : file.toString()));
        try {
            String text = Files.readString(path, StandardCharsets.US_ASCII);
            return Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
        } catch (IOException e) {
            throw new UncheckedIOException("zhengyou.payment.wechat." + name + " cannot be read", e);
        }
    }

    /**
     * The header {@code Authorization} of a request.
     *
     * @param target path and query
     */
    String authorization(String method, String target, String body, Instant now, String nonce) {
        long time = now.getEpochSecond();
        String signed = method + "\n" + target + "\n" + time + "\n" + nonce + "\n" + body + "\n";
        return "WECHATPAY2-SHA256-RSA2048 mchid=\"" + merchantId + "\",nonce_str=\"" + nonce + "\",signature=\""
                + sign(signed) + "\",timestamp=\"" + time + "\",serial_no=\"" + serial + "\"";
    }

    /** Proves that the platform sent it, and lately. */
    void prove(Map<String, String> headers, byte[] body, Instant now) throws Untrusted {
        String time = headers.getOrDefault("wechatpay-timestamp", "");
        String nonce = headers.getOrDefault("wechatpay-nonce", "");
        if (!platformKeyId.equals(headers.get("wechatpay-serial"))) {
            throw new Untrusted("signed with a key that is not set up");
        }
        try {
            Duration age = Duration.between(Instant.ofEpochSecond(Long.parseLong(time)), now);
            if (age.abs().compareTo(FRESH) > 0) {
                throw new Untrusted("a message of " + age + " ago");
            }
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(platform);
            signature.update((time + "\n" + nonce + "\n").getBytes(StandardCharsets.UTF_8));
            signature.update(body);
            signature.update((byte) '\n');
            if (!signature.verify(Base64.getDecoder().decode(headers.getOrDefault("wechatpay-signature", "")))) {
                throw new Untrusted("the signature does not fit");
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Untrusted("a signature that cannot be read", e);
        }
    }

    /** What a notice tells, deciphered; changed in any bit it cannot be. */
    byte[] open(String nonce, String associated, String ciphertext) throws Untrusted {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(secret, "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce.getBytes(StandardCharsets.UTF_8)));
            cipher.updateAAD(associated.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(Base64.getDecoder().decode(ciphertext));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new Untrusted("enciphered with another key", e);
        }
    }

    private String sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(own);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign a request", e);
        }
    }
}
