package org.zhengyou.platform.form;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one address may send: a bucket that fills again with time. A whole school may stand behind one address, so
 * it is wide; and it is each address's own, so that a flood from one never stops another. Kept in memory only: nothing
 * tells later who sent from where.
 */
public final class Throttle {
    private static final int MOST_ADDRESSES = 20_000;

    private final int capacity;
    private final Duration refill;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    /**
     * @param capacity sendings in a row, from a full bucket
     * @param refill time after which one more is allowed
     */
    public Throttle(int capacity, Duration refill) {
        this.capacity = capacity;
        this.refill = refill;
    }

    private record Bucket(double level, Instant at) {}

    /** Takes one from the address's bucket; false when it is empty. */
    public synchronized boolean allows(String address, Instant now) {
        String key = network(address);
        double level = level(key, now);
        boolean allowed = level >= 1;
        buckets.put(key, new Bucket(allowed ? level - 1 : level, now));
        return allowed;
    }

    /** Whether {@link #allows} would say so, without taking one: where only what went wrong is to count. */
    public synchronized boolean open(String address, Instant now) {
        return level(network(address), now) >= 1;
    }

    private double level(String key, Instant now) {
        Bucket bucket = buckets.getOrDefault(key, new Bucket(capacity, now));
        double gained = (double) Math.max(0, Duration.between(bucket.at(), now).toMillis()) / refill.toMillis();
        return Math.min(capacity, bucket.level() + gained);
    }

    /** An IPv6 household has a /64 of addresses; it counts as one. Only literal addresses are looked at. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), 8)) : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
