package org.zhengyou.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A bounded memory of what the database said, believed as long as {@code trust} says and forgotten when told to. */
final class Remembered<K, V> {
    private final Cache<K, Kept<V>> kept;
    private final Supplier<Duration> trust;
    private final AtomicLong forgettings = new AtomicLong();

    private record Kept<V>(V value, long readAt) {}

    Remembered(int most, Supplier<Duration> trust) {
        this.kept = Caffeine.newBuilder().maximumSize(most).build();
        this.trust = trust;
    }

    /** @param read asked where nothing fresh is known; what it finds as null is not remembered */
    @Nullable
    V get(K key, Function<K, @Nullable V> read) {
        Kept<V> known = kept.getIfPresent(key);
        long now = System.nanoTime();
        if (known != null && now - known.readAt < trust.get().toNanos()) {
            return known.value;
        }
        long before = forgettings.get();
        V value = read.apply(key);
        if (value == null) {
            kept.invalidate(key);
            return null;
        }
        kept.put(key, new Kept<>(value, now));
        // What changed while it was read may be missing from it: then it serves this once only.
        if (forgettings.get() != before) {
            kept.invalidate(key);
        }
        return value;
    }

    void forgetAll() {
        forgettings.incrementAndGet();
        kept.invalidateAll();
    }

    void forgetIf(Predicate<V> stale) {
        forgettings.incrementAndGet();
        kept.asMap().values().removeIf(one -> stale.test(one.value));
    }
}
