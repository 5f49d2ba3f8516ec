package org.zhengyou.library.upload;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.zhengyou.library.DocumentRefused;
import org.zhengyou.library.DocumentRefused.Reason;
import org.zhengyou.library.DocumentVersion.Scan;
import org.zhengyou.platform.Settings;

/**
 * Asks clamd, where one is set: command {@code INSTREAM} of its protocol, by which the file travels in chunks behind their
 * lengths. Why not a library: docs/decisions/0021.
 */
@Component
class VirusScanner {
    private static final Logger LOG = LoggerFactory.getLogger(VirusScanner.class);
    private static final int CHUNK = 1 << 16;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 120_000;
    private static final int LONGEST_ANSWER = 4096;

    private final @Nullable String address;

    @Autowired
    VirusScanner(Settings settings) {
        this(settings.library().scanner());
    }

    /** @param given host and port; null or blank for none */
    VirusScanner(@Nullable String given) {
        this.address = given == null || given.isBlank() ? null : given;
    }

    /**
     * @return not scanned where no scanner answers
     * @throws DocumentRefused when it found something
     */
    Scan scan(Path file) {
        if (address == null) {
            return Scan.NOT_SCANNED;
        }
        String answer;
        try {
            answer = ask(address, file);
        } catch (IOException e) {
            LOG.warn("the virus scanner at {} did not answer: {}", address, e.toString());
            return Scan.NOT_SCANNED;
        }
        if (answer.endsWith(" FOUND")) {
            throw new DocumentRefused(Reason.INFECTED);
        }
        if (answer.endsWith(" OK")) {
            return Scan.CLEAN;
        }
        LOG.warn("the virus scanner at {} said {}", address, answer);
        return Scan.NOT_SCANNED;
    }

    private static String ask(String address, Path file) throws IOException {
        int colon = address.lastIndexOf(':');
        InetSocketAddress where =
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
        try (Socket socket = new Socket();
                InputStream content = Files.newInputStream(file)) {
            socket.connect(where, CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }
}
