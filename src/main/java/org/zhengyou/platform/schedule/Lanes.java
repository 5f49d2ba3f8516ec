package org.zhengyou.platform.schedule;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Who has the same key goes one after the other, within this process. Work that waits for a lock of the database holds a
 * connection meanwhile; where one person can begin much of it at once, it queues here instead, and others find connections.
 */
public final class Lanes {
    private static final int LANES = 64;

    private final Lock[] lanes =
            Stream.generate(() -> new ReentrantLock(true)).limit(LANES).toArray(Lock[]::new);

    /** @param key others may share its lane */
    public <T> T run(Object key, Supplier<T> work) {
        Lock lane = lanes[Math.floorMod(key.hashCode(), LANES)];
        lane.lock();
        try {
            return work.get();
        } finally {
            lane.unlock();
        }
    }
}
