package org.zhengyou.platform;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identifiers that sort by the time they were made (UUID version 7, RFC 9562: 48 bits of milliseconds, 74 random). Those
 * of one process sort in the order they were made, also within a millisecond: histories are listed by them.
 */
public final class Uuid7 {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Milliseconds and the 12 bits that follow them, as last given out. */
    private static final AtomicLong LAST = new AtomicLong();

    private Uuid7() {}

    public static UUID next() {
        byte[] random = new byte[10];
        RANDOM.nextBytes(random);
        long now = System.currentTimeMillis() << 12 | (random[0] & 0x0f) << 8 | random[1] & 0xff;
        long stamp = LAST.updateAndGet(last -> Math.max(last + 1, now));
        long high = stamp >>> 12 << 16 | 0x7000 | stamp & 0xfff;
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = low << 8 | random[i] & 0xff;
        }
        return new UUID(high, low & 0x3fffffffffffffffL | 0x8000000000000000L);
    }
}
