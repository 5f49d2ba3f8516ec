package org.zhengyou.library.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.library.DocumentRefused;
import org.zhengyou.library.DocumentVersion.Scan;

class VirusScannerTest {
    @TempDir
    Path folder;

    @Test
    void theWholeFileTravelsAndTheAnswerIsUnderstood() throws Exception {
        byte[] content = new byte[150_000];
        new Random(1).nextBytes(content);
        Path file = Files.write(folder.resolve("file"), content);
        try (ServerSocket server = new ServerSocket(0)) {
            CompletableFuture<byte[]> received = answering(server, "stream: OK\0");
            assertThat(scanner(server).scan(file)).isEqualTo(Scan.CLEAN);
            assertThat(received.get()).isEqualTo(content);

            CompletableFuture<byte[]> infected = answering(server, "stream: Eicar-Test-Signature FOUND\0");
            assertThatThrownBy(() -> scanner(server).scan(file))
                    .isInstanceOfSatisfying(
                            DocumentRefused.class,
                            refused -> assertThat(refused.reason()).isEqualTo(DocumentRefused.Reason.INFECTED));

            assertThat(infected.get()).isEqualTo(content);
            CompletableFuture<byte[]> large = answering(server, "INSTREAM size limit exceeded. ERROR\0");
            assertThat(scanner(server).scan(file)).isEqualTo(Scan.NOT_SCANNED);
            assertThat(large.get()).isEqualTo(content);
        }
    }

    @Test
    void whereNoneAnswersTheFileIsNotScanned() throws Exception {
        Path file = Files.write(folder.resolve("file"), new byte[] {1});
        int closed;
        try (ServerSocket server = new ServerSocket(0)) {
            closed = server.getLocalPort();
        }
        assertThat(new VirusScanner("localhost:" + closed).scan(file)).isEqualTo(Scan.NOT_SCANNED);
        assertThat(new VirusScanner((String) null).scan(file)).isEqualTo(Scan.NOT_SCANNED);
    }

    private static VirusScanner scanner(ServerSocket server) {
        return new VirusScanner("localhost:" + server.getLocalPort());
    }

    /** As clamd does: reads chunks behind their lengths until one of none, and says what it found. */
    private static CompletableFuture<byte[]> answering(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var socket = server.accept();
                    var in = new DataInputStream(socket.getInputStream())) {
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                var content = new java.io.ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    content.write(in.readNBytes(length));
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                return content.toByteArray();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
