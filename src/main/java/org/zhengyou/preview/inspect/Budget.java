package org.zhengyou.preview.inspect;

import java.io.InputStream;
import org.zhengyou.platform.files.Counted;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Limits;

/** What one file may still unpack to, files embedded in it included. */
final class Budget {
    /** An empty drawing of an old program packs to nothing. */
    private static final long RATIO_FROM = 8L << 20;

    private final Limits limits;
    private long inflated;
    private int parts;

    Budget(Limits limits) {
        this.limits = limits;
    }

    Limits limits() {
        return limits;
    }

    void parts(int more) {
        parts += more;
        if (parts > limits.parts()) {
            throw new FileRefused(Reason.BOMB);
        }
    }

    /** Fails as soon as a part grows out of proportion, or all of them together. */
    InputStream bounded(InputStream in, long packed) {
        long least = Math.max(1, packed);
        return new Counted(in, (read, more) -> {
            inflated += more;
            if (inflated > limits.inflatedBytes() || read > RATIO_FROM && read / least > limits.inflateRatio()) {
                throw new FileRefused(Reason.BOMB);
            }
        });
    }
}
