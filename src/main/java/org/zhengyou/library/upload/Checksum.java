package org.zhengyou.library.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** What a part should be, as its sender says: {@code sha256 <base64>}. */
public final class Checksum {
    private static final Map<String, String> KNOWN = Map.of("sha1", "SHA-1", "sha256", "SHA-256");

    private final MessageDigest digest;
    private final byte[] expected;

    private Checksum(MessageDigest digest, byte[] expected) {
        this.digest = digest;
        this.expected = expected;
    }

    /** Names of what is known, as the protocol writes them. */
    public static String algorithms() {
        return "sha1,sha256";
    }

    /** Empty where it cannot be understood. */
    public static Optional<Checksum> of(String header) {
        String[] parts = header.strip().split(" ", -1);
        String algorithm = KNOWN.get(parts[0]);
        if (parts.length != 2 || algorithm == null) {
            return Optional.empty();
        }
        try {
            byte[] expected = Base64.getDecoder().decode(parts[1]);
            return Optional.of(new Checksum(MessageDigest.getInstance(algorithm), expected));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(byte[] bytes, int length) {
        digest.update(bytes, 0, length);
    }

    boolean holds() {
        return MessageDigest.isEqual(digest.digest(), expected);
    }
}
