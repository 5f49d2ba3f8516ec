package org.zhengyou.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.files.FileStore;

/** Sends back a file that somebody sent: to be saved, never shown inside the site, for its content is not ours to trust. */
public final class Download {
    private static final int BUFFER = 1 << 16;

    private Download() {}

    public static void send(HttpServletResponse response, FileStore files, FileStore.Kept file, String name)
            throws IOException {
        try (InputStream content = files.open(file.hash())) {
            toBeSaved(response, name);
            response.setContentLengthLong(file.size());
            content.transferTo(response.getOutputStream());
        }
    }

    /**
     * The same for files that take a while: a download that broke off goes on where it stopped (RFC 9110, section 14). One
     * range is sent; who asks for several gets the whole, as the protocol allows.
     */
    public static void resumable(
            HttpServletRequest request, HttpServletResponse response, FileStore files, FileStore.Kept file, String name)
            throws IOException {
        String tag = '"' + file.hash() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", "private, no-cache");
        if (named(request.getHeader("If-None-Match"), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String since = request.getHeader("If-Range");
        // A range is of what a GET sends; a HEAD is told of the whole.
        boolean ranged = request.getMethod().equals("GET") && (since == null || since.equals(tag));
        Range range = ranged ? Range.of(request.getHeader("Range"), file.size()) : Range.whole(file.size());
        if (range == null) {
            response.setHeader("Content-Range", "bytes */" + file.size());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        toBeSaved(response, name);
        if (range.part()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    "Content-Range",
                    "bytes " + range.from() + "-" + (range.from() + range.length() - 1) + "/" + file.size());
        }
        response.setContentLengthLong(range.length());
        try (FileChannel content = FileChannel.open(files.path(file.hash()), StandardOpenOption.READ)) {
            copy(content, range, response.getOutputStream());
        }
    }

    private static void copy(FileChannel content, Range range, OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long left = range.length();
        long position = range.from();
        while (left > 0) {
            buffer.clear().limit((int) Math.min(BUFFER, left));
            int read = content.read(buffer, position);
            if (read < 0) {
                throw new IOException("a kept file is shorter than it was");
            }
            out.write(buffer.array(), 0, read);
            position += read;
            left -= read;
        }
    }

    private static void toBeSaved(HttpServletResponse response, String name) {
        response.setContentType("application/octet-stream");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", disposition(name));
    }

    /** Any name for programs of today (RFC 8187), and what an old one can read of it. */
    private static String disposition(String name) {
        StringBuilder plain = new StringBuilder();
        StringBuilder encoded = new StringBuilder();
        name.codePoints().forEach(c -> plain.append(c < 0x20 || c > 0x7e || "\"\\%;".indexOf(c) >= 0 ? '_' : (char) c));
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (b > 0x20 && b < 0x7f && (Character.isLetterOrDigit(b) || "!#$&+-.^_`|~".indexOf(b) >= 0)) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(String.format("%02X", b & 0xff));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    private static boolean named(@Nullable String header, String tag) {
        return header != null
                && (header.equals("*")
                        || Arrays.stream(header.split(","))
                                .map(one -> one.strip().replaceFirst("^W/", ""))
                                .anyMatch(tag::equals));
    }

    /** @param part whether it was asked for as one */
    private record Range(long from, long length, boolean part) {
        private static final String BYTES = "bytes=";

        static Range whole(long size) {
            return new Range(0, size, false);
        }

        /** Null where nothing of the file lies in it. */
        static @Nullable Range of(@Nullable String header, long size) {
            if (header == null || !header.matches("bytes=(\\d{1,18}-\\d{0,18}|-\\d{1,18})")) {
                return whole(size);
            }
            String[] ends = header.substring(BYTES.length()).split("-", -1);
            if (ends[0].isEmpty()) {
                long last = Math.min(size, Long.parseLong(ends[1]));
                return last == 0 ? null : new Range(size - last, last, true);
            }
            long from = Long.parseLong(ends[0]);
            long to = ends[1].isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(ends[1]));
            if (!ends[1].isEmpty() && Long.parseLong(ends[1]) < from) {
                return whole(size);
            }
            return from >= size ? null : new Range(from, to - from + 1, true);
        }
    }
}
