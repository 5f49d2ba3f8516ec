package org.zhengyou.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A download over connections that die without a farewell, each going on where the one before broke off. */
final class CutDownload {
    /** Far less than a file, so that the server is still writing when the connection dies. */
    private static final int WINDOW = 1 << 14;

    private final int port;
    private final String path;
    private final String cookies;
    private final ByteArrayOutputStream got = new ByteArrayOutputStream();
    private String tag = "";

    CutDownload(int port, String path, String cookies) {
        this.port = port;
        this.path = path;
        this.cookies = cookies;
    }

    /** Reads to this place of the file and kills the connection. */
    void until(int place) throws IOException {
        try (Socket socket = new Socket()) {
            read(socket, place - got.size());
            socket.setSoLinger(true, 0);
        }
    }

    /** Reads the rest. */
    byte[] whole(int length) throws IOException {
        try (Socket socket = new Socket()) {
            read(socket, length - got.size());
        }
        return got.toByteArray();
    }

    private void read(Socket socket, int count) throws IOException {
        socket.setReceiveBufferSize(WINDOW);
        socket.setSoTimeout(15_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String range = got.size() == 0 ? "" : "Range: bytes=" + got.size() + "-\r\nIf-Range: " + tag + "\r\n";
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies + "\r\n" + range + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 10);
        String head = head(in);
        String expected = "HTTP/1.1 " + (range.isEmpty() ? "200" : "206");
        if (!head.startsWith(expected)) {
            throw new IOException(head.lines().findFirst().orElse("no answer"));
        }
        tag = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("etag:"))
                .map(line -> line.substring(5).strip())
                .findFirst()
                .orElse("");
        byte[] read = in.readNBytes(count);
        if (read.length < count) {
            throw new IOException("the server closed the connection");
        }
        got.writeBytes(read);
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int letter = in.read();
            if (letter < 0) {
                throw new IOException("no answer: " + head);
            }
            head.append((char) letter);
        }
        return head.toString();
    }
}
