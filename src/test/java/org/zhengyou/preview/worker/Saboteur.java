package org.zhengyou.preview.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;
import javax.crypto.Cipher;

/** A worker in which a library does what the file says: every way in which a process can go wrong. */
final class Saboteur {
    private Saboteur() {}

    public static void main(String[] args) {
        Worker.serve((request, ready) -> {
            obey(Files.readString(request.file()));
            return Worker.open(request, ready);
        });
    }

    static Path file(Path dir, String deed) {
        try {
            return Files.writeString(Files.createTempFile(dir, "deed", ".txt"), deed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void obey(String deed) throws IOException {
        switch (deed) {
            case "loop" -> loop();
            case "memory" -> fill();
            case "array" -> Files.writeString(Path.of("x"), new String(new char[Integer.MAX_VALUE]));
            case "stack" -> deeper(0);
            case "exit" -> Runtime.getRuntime().halt(1);
            case "chatter" -> System.out.println("x".repeat(10_000_000));
            case "garbage" -> new FileOutputStream(FileDescriptor.out).write(new byte[1_000_000]);
            case "child" -> {
                new ProcessBuilder("sleep", "3600").start();
                loop();
            }
            case "litter" -> {
                Files.writeString(Path.of("out", "evil.sh"), "x");
                Files.writeString(Path.of("out", "1.html"), "x");
                Files.createSymbolicLink(Path.of("out", "2.html"), Path.of("/etc/passwd"));
            }
            case "environment" ->
                expect(Set.of("PATH", "HOME", "LC_ALL", "MALLOC_ARENA_MAX")
                        .containsAll(System.getenv().keySet()));
            case "disk" -> {
                try (RandomAccessFile file = new RandomAccessFile("tmp/x", "rw")) {
                    file.setLength(2L << 30);
                }
            }
            case "url" -> {
                expect(closed(URI.create("http://127.0.0.1:1/").toURL()));
                // The JDK speaks of an address before it decrypts anything.
                expect(cipher());
            }
            default -> {
                if (deed.startsWith("connect:")) {
                    new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(deed.substring(8))).close();
                }
            }
        }
    }

    private static boolean closed(URL address) {
        try (InputStream in = address.openStream()) {
            return false;
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).startsWith("no address is opened here");
        }
    }

    private static boolean cipher() {
        try {
            return Cipher.getInstance("AES/CBC/NoPadding").getBlockSize() == 16;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static void loop() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    private static void fill() {
        Object[] held = {};
        while (true) {
            held = new Object[] {held, new byte[1 << 20]};
        }
    }

    private static int deeper(int depth) {
        return depth < 0 ? 0 : depth + deeper(depth + 1) + 1;
    }

    private static void expect(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("it does not hold");
        }
    }
}
