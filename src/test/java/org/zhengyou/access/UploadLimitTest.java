package org.zhengyou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.platform.Uuid7;

/** Asked over a connection on which the body never comes: an answer means that nobody waited for it. */
@HttpTest
class UploadLimitTest {
    private static final int MB = 1 << 20;

    @LocalServerPort
    int port;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void whoIsNotSignedInIsToldSoBeforeALargeFormIsRead() throws IOException {
        assertThat(answer("/feedback", "Content-Length: " + (MB + 1), ""))
                .startsWith("HTTP/1.1 413")
                .contains("<html", "1 MB");
    }

    @Test
    void aSmallFormOfAStrangerIsReadAndMeetsTheOtherRules() throws IOException {
        String form = "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nhello\r\n--x--\r\n";
        assertThat(answer("/feedback", "Content-Length: " + form.length() + "\r\nConnection: close", form))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void whoIsSignedInMaySendMoreButNotEndlessly() throws IOException {
        String session = "Cookie: session=" + signedIn();
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\n"
                + "x".repeat(MB + 9) + "\r\n--x--\r\n";
        assertThat(answer("/feedback", session + "\r\nConnection: close\r\nContent-Length: " + form.length(), form))
                .startsWith("HTTP/1.1 403");
        assertThat(answer("/feedback", session + "\r\nContent-Length: " + (2 * MB + 1), ""))
                .startsWith("HTTP/1.1 413")
                .contains("2 MB");
    }

    @Test
    void aFormThatDoesNotSayHowLargeItIsIsNotRead() throws IOException {
        assertThat(answer("/feedback", "Transfer-Encoding: chunked", "")).startsWith("HTTP/1.1 411");
    }

    private String answer(String path, String headers, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(15_000);
            String head = "POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept-Language: en\r\n"
                    + "Content-Type: multipart/form-data; boundary=x\r\n" + headers + "\r\n\r\n";
            socket.getOutputStream().write((head + body).getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            while (answer.indexOf("</html>") < 0) {
                int read = socket.getInputStream().read(buffer);
                if (read < 0) {
                    break;
                }
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
            return answer.toString();
        }
    }

    private String signedIn() {
        UUID id = Uuid7.next();
        jdbc.sql("insert into account (id, name, sign_in_name) values (:id, 'x', :id::text)")
                .param("id", id)
                .update();
        return sessions.open(id, clock.instant());
    }
}
