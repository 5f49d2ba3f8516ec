package org.zhengyou.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The program under measure, started by its own launcher as a user would start it. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");

    private static final String SWITCHES = "ZHENGYOU_JAVA_OPTS";

    private final Process process;
    private final int port;
    private final double startSeconds;
    private final double startProcessorSeconds;

    private ServerProcess(Process process, int port, double startSeconds) {
        this.process = process;
        this.port = port;
        this.startSeconds = startSeconds;
        this.startProcessorSeconds = javas().mapToLong(java -> java.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis())
                        .sum()
                / 1e3;
    }

    /** Starts on a data folder and waits for the first page. */
    static ServerProcess start(Path launcher, Path data) throws IOException {
        return start(launcher, data, System.getenv().getOrDefault(SWITCHES, ""));
    }

    /** @param switches further ones for the JDK */
    static ServerProcess start(Path launcher, Path data, String switches) throws IOException {
        long begin = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(
                        launcher.toString(), "serve", "--data", data.toString(), "--port", "0")
                .redirectErrorStream(true);
        builder.environment().put(SWITCHES, switches);
        Process process = builder.start();
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                int port = Integer.parseInt(address.group(1));
                try (Connection connection = new Connection(port)) {
                    connection.send(Connection.Request.get("/sign-in", ""));
                }
                Thread.ofVirtual().start(() -> drain(output));
                return new ServerProcess(process, port, (System.nanoTime() - begin) / 1e9);
            }
        }
        throw new IOException("the server did not start:\n" + said);
    }

    private static void drain(BufferedReader output) {
        try {
            while (output.readLine() != null) {
                // the server must never wait for its reader
            }
        } catch (IOException ignored) {
            // it ended
        }
    }

    int port() {
        return port;
    }

    double startSeconds() {
        return startSeconds;
    }

    /** Of processor time, by the program itself and not by its PostgreSQL. */
    double startProcessorSeconds() {
        return startProcessorSeconds;
    }

    /** Resident memory of the program's own process, in MiB; Linux only. */
    double residentMiB() throws IOException {
        return memoryMiB("VmRSS:");
    }

    /** The most it ever had resident. */
    double peakMiB() throws IOException {
        return memoryMiB("VmHWM:");
    }

    private double memoryMiB(String line) throws IOException {
        long kib = 0;
        for (ProcessHandle java : javas().toList()) {
            kib = Math.max(kib, memoryKiB(java, line));
        }
        return kib / 1024.0;
    }

    /** The launcher becomes the program, or starts it. */
    private Stream<ProcessHandle> javas() {
        return Stream.concat(Stream.of(process.toHandle()), process.toHandle().descendants())
                .filter(one -> one.info().command().orElse("").endsWith("java"));
    }

    private static long memoryKiB(ProcessHandle handle, String wanted) throws IOException {
        Path status = Path.of("/proc", String.valueOf(handle.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(wanted))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
