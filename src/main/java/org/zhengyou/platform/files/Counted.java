package org.zhengyou.platform.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose reader is told of every byte, to fail as soon as there are too many. */
public final class Counted extends FilterInputStream {
    private final Told told;
    private long total;

    /** What is said after each read. */
    @FunctionalInterface
    public interface Told {
        /**
         * @param total bytes so far
         * @param more of them, by this read
         */
        void read(long total, int more);
    }

    public Counted(InputStream in, Told told) {
        super(in);
        this.told = told;
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

    private void count(int more) {
        total += more;
        told.read(total, more);
    }
}
