package org.zhengyou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.Zhengyou;

/** The whole program in a process of its own, with the embedded database. */
class ServeTest {
    private static final String ADDRESS = "Zhengyou is at ";

    @TempDir
    Path dir;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (var process : processes) {
            process.destroy();
            process.waitFor();
        }
    }

    @Test
    void itSaysItsAddressServesAndStopsCleanlyWhenToldTo() throws Exception {
        var process = start("serve", "--port", "0", "--data", dir.toString());
        var address = address(process);

        assertThat(get(address).statusCode()).isLessThan(500);
        assertThat(dir.resolve("pgdata/postmaster.pid")).exists();

        process.toHandle().destroy();
        assertThat(process.waitFor()).isEqualTo(143);
        assertThat(dir.resolve("pgdata/postmaster.pid")).doesNotExist();
    }

    @Test
    void aFolderAndAPortInUseAreRefusedInOneSentenceAndNoServerStaysBehind() throws Exception {
        var port = Integer.toString(URI.create(address(start("serve", "--port", "0", "--data", dir.toString())))
                .getPort());
        var other = dir.resolve("other");

        var onTheSameFolder = start("serve", "--port", "0", "--data", dir.toString());
        assertThat(lines(onTheSameFolder)).singleElement().asString().contains(dir.toString(), "in use", "--data");
        assertThat(onTheSameFolder.waitFor()).isEqualTo(1);

        var onTheSamePort = start("serve", "--port", port, "--data", other.toString());
        assertThat(lines(onTheSamePort)).singleElement().asString().contains(port, "--port");
        assertThat(onTheSamePort.waitFor()).isEqualTo(1);
        assertThat(other.resolve("pgdata/postmaster.pid")).doesNotExist();
    }

    @Test
    void aWrongSettingStopsTheStartWithASentence() throws Exception {
        var process = start("serve", "--port", "0", "--data", dir.toString(), "--zhengyou.zone=Mars/Olympus");

        assertThat(lines(process)).singleElement().asString().contains("zhengyou.zone", "Mars/Olympus");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void anExternalDatabaseThatDoesNotAnswerIsSaidSo() throws Exception {
        var process = start("serve", "--port", "0", "--database-url", "jdbc:postgresql://127.0.0.1:1/zhengyou");

        assertThat(lines(process)).singleElement().asString().contains("127.0.0.1:1", "docs/operations.md");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    private Process start(String... words) throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "-Duser.language=en",
                "-cp",
                classPath,
                Zhengyou.class.getName()));
        line.addAll(List.of(words));
        line.add("--zhengyou.test-database=false");
        var process = new ProcessBuilder(line)
                .directory(Files.createDirectories(dir).toFile())
                .redirectErrorStream(true)
                .start();
        processes.add(process);
        return process;
    }

    private static String address(Process process) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var said = new StringBuilder();
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith(ADDRESS)) {
                return line.substring(ADDRESS.length());
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("it ended and said: " + said);
    }

    private static List<String> lines(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static HttpResponse<String> get(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
