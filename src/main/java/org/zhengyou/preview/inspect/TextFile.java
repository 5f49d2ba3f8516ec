package org.zhengyou.preview.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/** Plain text in the encoding in which all of it can be read. */
public final class TextFile {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int SAMPLE = 256 * 1024;
    /** Of the characters of a text, in a thousand: beyond it the encoding is the wrong one. */
    private static final int STRANGE = 20;

    private TextFile() {}

    /**
     * Tries what the first bytes state, then UTF-8, UTF-16, GB 18030, and what the frequencies of its letters suggest;
     * each of them strictly and to the end.
     *
     * @return nothing where the file is no text
     */
    public static Optional<Charset> charset(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(SAMPLE);
        }
        Charset stated = stated(head);
        if (stated != null) {
            return isText(file, stated) ? Optional.of(stated) : Optional.empty();
        }
        for (Charset charset : likely(head)) {
            if (isText(file, charset)) {
                return Optional.of(charset);
            }
        }
        return Optional.empty();
    }

    /** Without a byte order mark; malformed bytes, which {@link #charset} would not have let pass, become U+FFFD. */
    public static Reader open(Path file, Charset charset) throws IOException {
        Reader reader = new InputStreamReader(Files.newInputStream(file), charset);
        return new java.io.PushbackReader(reader, 1) {
            {
                int first = read();
                if (first >= 0 && first != 0xFEFF) {
                    unread(first);
                }
            }
        };
    }

    static boolean isBlank(Path file) throws IOException {
        try (Reader in = open(file, charset(file).orElse(StandardCharsets.UTF_8))) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static @Nullable Charset stated(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(head, 0x84, 0x31, 0x95, 0x33) ? GB18030 : null;
    }

    private static boolean startsWith(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Set<Charset> likely(byte[] head) {
        Set<Charset> likely = new LinkedHashSet<>();
        likely.add(StandardCharsets.UTF_8);
        int zeroEven = 0;
        int zeroOdd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeroEven += i & 1 ^ 1;
                zeroOdd += i & 1;
            }
        }
        if (zeroEven + zeroOdd > 0) {
            // Only UTF-16 has zeros in a text: in line breaks, spaces and Latin letters, on one side.
            likely.add(zeroOdd >= zeroEven ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
            return likely;
        }
        Charset guessed = guessed(head);
        boolean other = guessed != null
                && !guessed.name().startsWith("windows")
                && !guessed.name().startsWith("UTF-16");
        if (other) {
            likely.add(guessed);
        }
        likely.add(GB18030);
        if (guessed != null) {
            likely.add(guessed);
        }
        return likely;
    }

    private static @Nullable Charset guessed(byte[] head) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(head);
        detector.dataEnd();
        String name = detector.getDetectedCharset();
        try {
            return name == null ? null : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static boolean isText(Path file, Charset charset) throws IOException {
        try (Reader in = new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            CharBuffer buffer = CharBuffer.allocate(32 * 1024);
            long strange = 0;
            long all = 0;
            while (in.read(buffer) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    char c = buffer.get();
                    all++;
                    if (isControl(c)) {
                        return false;
                    }
                    strange += isStrange(c) ? 1 : 0;
                }
                buffer.clear();
            }
            return strange * 1000 <= all * STRANGE;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A && c != 0x0B || c == 0xFFFE;
    }

    /** Rare in any text, and frequent where bytes are read as what they are not. */
    private static boolean isStrange(char c) {
        return c >= 0x7F && c < 0xA0
                || c >= 0xE000 && c < 0xF900
                || c == 0xFFFD
                || c > 0xA0 && !Character.isSurrogate(c) && !Character.isDefined(c);
    }
}
