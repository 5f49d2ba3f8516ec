package org.zhengyou.access.signin;

import java.time.Duration;

/** Too many attempts failed; the next one is heard after a while. */
public class Slowed extends RuntimeException {
    private final transient Duration wait;

    Slowed(Duration wait) {
        super("slowed", null, false, false);
        this.wait = wait;
    }

    public Duration pause() {
        return wait;
    }
}
