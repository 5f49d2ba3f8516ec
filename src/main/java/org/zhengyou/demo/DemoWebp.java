package org.zhengyou.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * WebP without loss, of pictures with few colours: a colour, then how often it comes again. Java writes no WebP. The bits as in
 * Google's "WebP Lossless Bitstream Specification".
 */
final class DemoWebp {
    /** Greens, then lengths of what is copied. */
    private static final int GREENS = 256 + 24;

    /** Codes of eight bits; the others have nine, so that every code is used. */
    private static final int SHORT = 2 * 256 - GREENS;

    /** In the order in which their lengths are written. */
    private static final int[] ORDER = {17, 18, 0, 1, 2, 3, 4, 5, 16, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    private static final int LONGEST = 4096;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long held;
    private int bits;

    private DemoWebp() {}

    static byte[] write(BufferedImage image) {
        DemoWebp webp = new DemoWebp();
        webp.image(image);
        byte[] content = webp.bytes.toByteArray();
        int padded = content.length + content.length % 2;
        return ByteBuffer.allocate(20 + padded)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt(12 + padded)
                .put(ascii("WEBPVP8L"))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private void image(BufferedImage image) {
        put(0x2F, 8);
        put(image.getWidth() - 1, 14);
        put(image.getHeight() - 1, 14);
        // Nothing shines through; version, transforms, cache of colours and other codes elsewhere: none.
        put(0, 1 + 3 + 1 + 1 + 1);
        codes(GREENS, SHORT);
        codes(256, 256);
        codes(256, 256);
        only(255);
        // Of distances there is one: the pixel before.
        only(1);
        pixels(image);
        put(0, 7);
    }

    /** The lengths of codes: eight bits for the first of them, nine for the others. */
    private void codes(int all, int eights) {
        boolean nines = eights < all;
        put(0, 1);
        put(ORDER.length - 4, 4);
        // Two lengths are named in any case, so that each takes a bit.
        int other = nines ? 9 : 0;
        for (int length : ORDER) {
            put(length == 8 || length == other ? 1 : 0, 3);
        }
        put(0, 1);
        for (int symbol = 0; symbol < all; symbol++) {
            put((symbol < eights ? 8 : 9) > Math.min(8, other) ? 1 : 0, 1);
        }
    }

    /** A code of one symbol takes no bits. */
    private void only(int symbol) {
        put(1, 1);
        put(0, 1);
        put(1, 1);
        put(symbol, 8);
    }

    private void pixels(BufferedImage image) {
        int size = image.getWidth() * image.getHeight();
        int[] colours = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        int at = 0;
        while (at < size) {
            int colour = colours[at++];
            green(colour >> 8 & 0xFF);
            reversed(colour >> 16 & 0xFF, 8);
            reversed(colour & 0xFF, 8);
            int from = at;
            while (at < size && at - from < LONGEST && colours[at] == colour) {
                at++;
            }
            if (at > from) {
                again(at - from);
            }
        }
    }

    /** A length as its class, with what it has beyond the least of its class. */
    private void again(int length) {
        int least = length - 1;
        if (least < 4) {
            green(256 + least);
        } else {
            int high = 31 - Integer.numberOfLeadingZeros(least);
            int extra = high - 1;
            green(256 + 2 * high + (least >> extra & 1));
            put(least & (1 << extra) - 1, extra);
        }
    }

    private void green(int symbol) {
        if (symbol < SHORT) {
            reversed(symbol, 8);
        } else {
            reversed(2 * SHORT + symbol - SHORT, 9);
        }
    }

    /** A code goes with its highest bit first, anything else with its lowest. */
    private void reversed(int code, int count) {
        put(Integer.reverse(code) >>> 32 - count, count);
    }

    private void put(int value, int count) {
        held |= (long) value << bits;
        bits += count;
        while (bits >= 8) {
            bytes.write((int) held & 0xFF);
            held >>>= 8;
            bits -= 8;
        }
    }
}
