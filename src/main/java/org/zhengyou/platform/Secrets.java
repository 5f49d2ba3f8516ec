package org.zhengyou.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is kept so that a copy of the database alone does not tell it: AES-256-GCM under a key that lies in the data
 * folder as {@code secret.key}, readable by its owner only and made at first use. Whoever loses the key loses the texts.
 */
@Component
public class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte VERSION = 1;
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    /** Made once a thread: looking for one takes longer than a short text takes to seal. */
    private static final ThreadLocal<Cipher> CIPHER = ThreadLocal.withInitial(Secrets::cipher);

    private final Path file;
    private final Map<String, Mac> marking = new ConcurrentHashMap<>();
    private byte @Nullable [] master;
    private volatile @Nullable SecretKeySpec sealing;

    Secrets(Settings settings) {
        this.file = settings.data().resolve("secret.key");
    }

    /**
     * The text enciphered: a version byte, 12 bytes of nonce, then text and tag.
     *
     * @param context what the text is, as {@code objection.contact}; the same must be given to read it, so that no
     *     secret can be moved into another column
     */
    public byte[] seal(String context, String text) {
        try {
            byte[] nonce = new byte[NONCE];
            RANDOM.nextBytes(nonce);
            byte[] body = cipher(Cipher.ENCRYPT_MODE, context, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + NONCE + body.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(body)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encipher " + context, e);
        }
    }

    /** @throws IllegalStateException when the key or the context is another one, or the bytes were changed */
    public String open(String context, byte[] sealed) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(sealed);
            if (sealed.length < 1 + NONCE || bytes.get() != VERSION) {
                throw new IllegalStateException("not a sealed text: " + context);
            }
            byte[] nonce = new byte[NONCE];
            bytes.get(nonce);
            byte[] body = new byte[bytes.remaining()];
            bytes.get(body);
            return new String(cipher(Cipher.DECRYPT_MODE, context, nonce).doFinal(body), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot decipher " + context + ": is " + file + " the right key?", e);
        }
    }

    /** 32 bytes that only this key can make from the text: to find a secret again, or to sign what a form carries. */
    public byte[] mark(String context, byte[] text) {
        Mac fresh = marking.computeIfAbsent("mark:" + context, name -> mac(hmac(key(), name)));
        try {
            return ((Mac) fresh.clone()).doFinal(text);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, String context, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = CIPHER.get();
        cipher.init(mode, sealing(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private SecretKeySpec sealing() {
        SecretKeySpec known = sealing;
        if (known == null) {
            known = new SecretKeySpec(hmac(key(), "seal"), "AES");
            sealing = known;
        }
        return known;
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        return mac(key).doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized byte[] key() {
        byte[] known = master;
        if (known == null) {
            try {
                known = Files.exists(file) ? Files.readAllBytes(file) : make();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (known.length != KEY) {
                throw new IllegalStateException(file + " is not a key of " + KEY + " bytes");
            }
            master = known;
        }
        return known;
    }

    /** Complete or absent: written beside, flushed, then named. */
    private byte[] make() throws IOException {
        byte[] fresh = new byte[KEY];
        RANDOM.nextBytes(fresh);
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling("secret.key." + Uuid7.next());
        boolean posix = Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix");
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = posix
                ? FileChannel.open(
                        beside,
                        options,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(beside, options)) {
            channel.write(ByteBuffer.wrap(fresh));
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        return fresh;
    }
}
