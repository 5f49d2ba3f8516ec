package org.zhengyou.royalty;

/** Proves, before money moves, that what is paid for can be handed over now: that its file is there, whole. */
@FunctionalInterface
public interface Servable {
    /** @throws RuntimeException where it cannot be served; nothing is charged then, and the exception reaches the caller */
    void check();
}
