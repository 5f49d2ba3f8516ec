package org.zhengyou.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.HttpTest;
import org.zhengyou.access.Role;
import org.zhengyou.access.Sessions;
import org.zhengyou.access.SettableClock;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.library.Documents;
import org.zhengyou.library.Draft;
import org.zhengyou.library.upload.Intake;
import org.zhengyou.royalty.RoyaltyFixtures;
import org.zhengyou.royalty.ledger.Ledger;
import org.zhengyou.royalty.ledger.LedgerAccount.Kind;

/** Downloads of a paid file over real connections that are killed. */
@HttpTest
@ExtendWith(OutputCaptureExtension.class)
class CutDownloadsTest {
    private static final long SEED = 76;
    private static final int CUTS = 30;
    private static final int PRICE = 250;
    private static final int BALANCE = 1_000;
    /** Less than the file by far, so that the server is still writing when the connection dies. */
    private static final int WINDOW = 1 << 14;

    @LocalServerPort
    int port;

    @Autowired
    AccessFixtures access;

    @Autowired
    Sessions sessions;

    @Autowired
    SettableClock clock;

    @Autowired
    Intake intake;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private String session = "";

    @Test
    void aPaidDownloadKilledAtThirtyRandomPlacesResumesToTheSameBytesAndIsChargedOnce(
            CapturedOutput log, @Autowired Ledger ledger, @Autowired TransactionTemplate transaction) throws Exception {
        RoyaltyFixtures money = new RoyaltyFixtures(access, ledger, jdbc, transaction);
        UUID unit = access.unit(null);
        byte[] whole = picture();
        Document document = priced(unit, whole);
        Viewer buyer = money.memberWith(unit, BALANCE);
        session = sessions.open(buyer.account(), clock.instant());
        String path = document.href() + "/download";
        try (Answer unpaid = begin(path, "")) {
            assertThat(unpaid.status()).isEqualTo(302);
        }
        buy(document);

        int[] places = new SplittableRandom(SEED)
                .ints(CUTS, 1, whole.length)
                .sorted()
                .distinct()
                .toArray();
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        String tag = "";
        for (int place : places) {
            String range = got.size() == 0 ? "" : "Range: bytes=" + got.size() + "-\r\nIf-Range: " + tag + "\r\n";
            try (Answer answer = begin(path, range)) {
                assertThat(answer.status()).isEqualTo(got.size() == 0 ? 200 : 206);
                assertThat(answer.header("content-length"))
                        .as("all of the rest is promised")
                        .isEqualTo(Integer.toString(whole.length - got.size()));
                tag = answer.header("etag");
                got.write(answer.body(place - got.size()));
                answer.kill();
            }
            assertThat(money.balance(Kind.WALLET, buyer.account())).isEqualTo(BALANCE - PRICE);
        }
        buy(document);
        try (Answer last = begin(path, "Range: bytes=" + got.size() + "-\r\nIf-Range: " + tag + "\r\n")) {
            assertThat(last.header("content-range"))
                    .isEqualTo("bytes " + got.size() + "-" + (whole.length - 1) + "/" + whole.length);
            got.write(last.body(whole.length - got.size()));
        }

        assertThat(places).hasSize(CUTS);
        assertThat(got.toByteArray()).isEqualTo(whole);
        assertThat(money.balance(Kind.WALLET, buyer.account())).isEqualTo(BALANCE - PRICE);
        assertThat(jdbc.sql("select kind from ledger_transfer where item_id = :item")
                        .param("item", document.id())
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("PURCHASE"));
        assertThat(log.getAll())
                .as("a reader who goes away is no fault of the program's")
                .doesNotContain("ERROR");
    }

    /** Points of every colour: nothing of it looks like anything else of it. */
    private static byte[] picture() throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        BufferedImage image = new BufferedImage(1_200, 1_000, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "bmp", out);
        return out.toByteArray();
    }

    private Document priced(UUID unit, byte[] content) throws IOException {
        Viewer secretary = access.viewer(Role.SECRETARY, unit, clock.instant());
        Path file = Files.write(folder.resolve("points.bmp"), content);
        Draft words = new Draft("各色的点 points", "author", Visibility.PUBLIC, List.of(), PRICE, 1);
        Document draft = intake.document(secretary, unit, UUID.randomUUID(), file, "各色的点.bmp", words, clock.instant());
        documents.change(unit, draft.id(), words, secretary);
        documents.list(unit, draft.id(), secretary, LocalDate.now(clock), clock.instant());
        return documents.find(unit, draft.id()).orElseThrow();
    }

    /** As the form sends it, whether it is paid already or not; any form of the site has the token. */
    private void buy(Document document) throws Exception {
        URI site = URI.create("http://127.0.0.1:" + port + "/wallet");
        CookieManager cookies = new CookieManager();
        HttpCookie signedIn = new HttpCookie("session", session);
        signedIn.setPath("/");
        signedIn.setVersion(0);
        cookies.getCookieStore().add(site, signedIn);
        try (HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            String page = browser.send(HttpRequest.newBuilder(site).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher token =
                    Pattern.compile("name=\"(\\w+)\" value=\"([^\"]{30,})\"").matcher(page);
            assertThat(token.find()).as(page).isTrue();
            String form = token.group(1) + "=" + URLEncoder.encode(token.group(2), StandardCharsets.UTF_8) + "&price="
                    + PRICE;
            HttpResponse<String> answer = browser.send(
                    HttpRequest.newBuilder(site.resolve(document.href() + "/purchase"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            assertThat(answer.headers().firstValue("location").orElse("")).endsWith(document.href());
        }
    }

    private Answer begin(String path, String headers) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(WINDOW);
        socket.setSoTimeout(15_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nCookie: session=" + session
                + "\r\n" + headers + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 10);
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int letter = in.read();
            if (letter < 0) {
                throw new IOException("no answer: " + head);
            }
            head.append((char) letter);
        }
        return new Answer(socket, in, head.toString());
    }

    /** An answer whose body is read as far as is wished. */
    private record Answer(Socket socket, InputStream in, String head) implements AutoCloseable {
        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        byte[] body(int length) throws IOException {
            byte[] read = in.readNBytes(length);
            assertThat(read).hasSize(length);
            return read;
        }

        /** At once, without a farewell: the sender learns of it by a reset. */
        void kill() throws IOException {
            socket.setSoLinger(true, 0);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
