package org.zhengyou.library.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.zhengyou.library.upload.Uploads.Outcome;

/** One part of an upload being written behind those before it. */
final class Part {
    private static final int BUFFER = 1 << 16;
    /** After so many bytes they are forced to the disk and acknowledged: what a kill can cost. */
    private static final long STEP = 8L << 20;

    private final FileChannel file;
    private final Upload upload;
    private final @Nullable Checksum sum;
    private final LongConsumer acknowledge;

    /** @param acknowledge told how many bytes of the whole file are on the disk */
    Part(FileChannel file, Upload upload, @Nullable Checksum sum, LongConsumer acknowledge) {
        this.file = file;
        this.upload = upload;
        this.sum = sum;
        this.acknowledge = acknowledge;
    }

    Outcome write(InputStream part) throws IOException {
        long forced = upload.received();
        long position = forced;
        file.truncate(position);
        byte[] buffer = new byte[BUFFER];
        try {
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                if (position + read > upload.length()) {
                    return Outcome.TOO_MUCH;
                }
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    position += file.write(bytes, position);
                }
                if (sum != null) {
                    sum.add(buffer, read);
                } else if (position - forced >= STEP) {
                    forced = force(position);
                }
            }
        } catch (IOException cut) {
            if (sum == null && position > forced) {
                force(position);
            }
            throw cut;
        }
        if (sum != null && !sum.holds()) {
            return Outcome.SPOILT;
        }
        if (position > forced) {
            force(position);
        }
        return Outcome.TAKEN;
    }

    private long force(long position) throws IOException {
        file.force(true);
        acknowledge.accept(position);
        return position;
    }
}
