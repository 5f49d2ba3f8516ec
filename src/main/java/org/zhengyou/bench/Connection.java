package org.zhengyou.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection to this machine; reads every answer whole and keeps nothing of it. */
final class Connection implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    Connection(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        out = socket.getOutputStream();
    }

    /** A request as it goes over the wire. */
    record Request(byte[] bytes, int expected) {
        static Request get(String path, String cookies) {
            return new Request(
                    ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII),
                    200);
        }

        static Request post(String path, String cookies, String form, int expected) {
            byte[] body = form.getBytes(StandardCharsets.UTF_8);
            byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length
                            + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            byte[] bytes = new byte[head.length + body.length];
            System.arraycopy(head, 0, bytes, 0, head.length);
            System.arraycopy(body, 0, bytes, head.length, body.length);
            return new Request(bytes, expected);
        }
    }

    /** Another status than was expected; the answer was read whole, and the connection can be used further. */
    static final class Unexpected extends IOException {
        private static final long serialVersionUID = 1;

        private final int status;

        private Unexpected(String line) {
            super(line);
            this.status = Integer.parseInt(line.substring(9, 12));
        }

        int status() {
            return status;
        }
    }

    /**
     * Sends and reads the answer.
     *
     * @return the body's length in bytes
     * @throws Unexpected for any other status than the expected
     */
    int send(Request request) throws IOException {
        out.write(request.bytes());
        String status = line();
        int length = -1;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).trim());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            }
        }
        int read = chunked ? chunks() : skip(Math.max(length, 0));
        if (!status.startsWith("HTTP/1.1 " + request.expected())) {
            throw new Unexpected(status);
        }
        return read;
    }

    private int chunks() throws IOException {
        int total = 0;
        while (true) {
            int size = Integer.parseInt(line().trim(), 16);
            total += skip(size);
            line();
            if (size == 0) {
                return total;
            }
        }
    }

    private int skip(int length) throws IOException {
        in.skipNBytes(length);
        return length;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (true) {
            int c = in.read();
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException ignored) {
            // nothing is lost with it
        }
    }
}
