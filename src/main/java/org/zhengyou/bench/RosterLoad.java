package org.zhengyou.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.zhengyou.member.IdNumber;
import org.zhengyou.platform.sheet.SheetWriter;

/** A long roster of members, brought over HTTP as a browser brings it, looked over, written and taken back. */
final class RosterLoad {
    private static final List<String> HEADINGS = List.of(
            "name",
            "sex",
            "ethnicity",
            "date of birth",
            "branch",
            "category",
            "post",
            "date of joining",
            "full member since",
            "education",
            "id number",
            "phone");
    private static final String BOUNDARY = "----zhengyou-bench";

    private final Tree tree;
    private final int port;
    private final UUID top;
    private final String cookies;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    RosterLoad(Tree tree, int port, UUID top, String cookies, String token) {
        this.tree = tree;
        this.port = port;
        this.top = top;
        this.cookies = cookies;
        this.token = token;
    }

    /** Seconds from sending the file to its preview, and for writing all of it, and for taking it back. */
    record Times(int rows, double read, double written, double undone) {
        String sentence() {
            return String.format(
                    Locale.ROOT,
                    "%,d rows with ID number and telephone: read to the preview in %.1f s (%,.0f rows/s), written in"
                            + " %.1f s (%,.0f rows/s), together %,.0f rows/s; taken back in %.1f s.",
                    rows,
                    read,
                    rows / read,
                    written,
                    rows / written,
                    rows / (read + written),
                    undone);
        }
    }

    Times run(Path folder, int rows) throws IOException, SQLException, InterruptedException {
        Path file = folder.resolve("roster-" + rows + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, branches(), rows);
        }
        long begin = System.nanoTime();
        bring(file);
        String latest = "roster_import where created_at = (select max(created_at) from roster_import)";
        while (tree.number("select count(*) from " + latest + " and state = 'READING'") > 0) {
            Thread.sleep(20);
        }
        double read = (System.nanoTime() - begin) / 1e9;
        UUID id = tree.ids("select id from " + latest).getFirst();
        double written = decide(id, "application", "APPLIED");
        double undone = decide(id, "undo", "UNDONE");
        return new Times(rows, read, written, undone);
    }

    private double decide(UUID id, String deed, String state) throws IOException, SQLException, InterruptedException {
        long begin = System.nanoTime();
        send(
                "/units/" + top + "/imports/" + id + "/" + deed,
                "application/x-www-form-urlencoded",
                BodyPublishers.ofString("_csrf=" + token));
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (tree.number("select count(*) from roster_import where id = '" + id + "' and state = '" + state + "'")
                != 1) {
            throw new IOException("the import did not become " + state);
        }
        return seconds;
    }

    private void bring(Path file) throws IOException, InterruptedException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        part(head, "_csrf", token);
        part(head, "kind", "MEMBERS");
        part(head, "asOf", LocalDate.now(ZoneId.systemDefault()).toString());
        head.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roster.xlsx\""
                        + "\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        send(
                "/units/" + top + "/imports",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head.toByteArray()),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")));
    }

    private static void part(ByteArrayOutputStream out, String name, String value) {
        out.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private void send(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Cookie", cookies)
                        .header("Content-Type", type)
                        .POST(body)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new IOException(path + ": " + answer.statusCode());
        }
    }

    private List<String> branches() throws SQLException {
        return tree.texts("select name from unit where kind in ('BRANCH', 'JOINT_BRANCH') order by id");
    }

    /** Fictitious throughout; the ID numbers begin with an area code that does not exist. */
    private static void write(OutputStream out, List<String> branches, int rows) throws IOException {
        String[] post = {"teacher", "class teacher", "headmaster", "clerk", "retired"};
        try (SheetWriter writer = new SheetWriter(out, "members", HEADINGS)) {
            for (int n = 0; n < rows; n++) {
                LocalDate born = LocalDate.of(1960, 1, 1).plusDays(n % 14_000);
                String number = "990101" + born.toString().replace("-", "")
                        + String.format(Locale.ROOT, "%03d", n / 14_000 * 2 + (n & 1));
                List<String> row = new ArrayList<>();
                row.add(name(n));
                row.add((n & 1) == 1 ? "male" : "female");
                row.add("Han");
                row.add(born.toString());
                row.add(branches.get((int) ((long) n * branches.size() / rows)));
                row.add(n % 38 == 17 ? "probationary" : "full");
                row.add(post[n % post.length]);
                row.add(born.plusYears(25).toString());
                row.add(n % 38 == 17 ? "" : born.plusYears(26).toString());
                row.add("university");
                row.add(number + IdNumber.checkOf(number));
                row.add(String.format(Locale.ROOT, "199%08d", n));
                writer.row(row);
            }
        }
    }

    /** Three characters, other ones for each row of a branch. */
    private static String name(int n) {
        int first = 0x4E00 + 7;
        return new String(new int[] {first + n % 101, first + n / 101 % 997, first + n / 100_697 % 997 + n % 89}, 0, 3);
    }
}
