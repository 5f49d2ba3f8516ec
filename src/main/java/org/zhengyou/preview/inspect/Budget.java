package org.zhengyou.preview.inspect;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
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
        return new Bounded(in, Math.max(1, packed));
    }

    private final class Bounded extends FilterInputStream {
        private final long packed;
        private long read;

        Bounded(InputStream in, long packed) {
            super(in);
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) {
            read += n;
            inflated += n;
            if (inflated > limits.inflatedBytes() || read > RATIO_FROM && read / packed > limits.inflateRatio()) {
                throw new FileRefused(Reason.BOMB);
            }
        }
    }
}
