package org.zhengyou.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Another process with an embedded server that commits one row after the other and says each number once committed. */
record ChildProgram(Path dir, Process process, BufferedReader output) implements AutoCloseable {
    static ChildProgram on(Path dir) throws IOException {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(java, "-cp", classPath, ChildProgram.class.getName(), dir.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ChildProgram(
                dir,
                process,
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)));
    }

    /** Waits until it has said this number. */
    void commits(int number) throws IOException {
        String line;
        do {
            line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("the child program ended");
            }
        } while (!line.equals(Integer.toString(number)));
    }

    /** Kills it as {@code kill -9} does, and returns the last number it said after that one. */
    int killAfter(int number) throws IOException {
        commits(number);
        // By the handle, because the process object would close its output, too.
        process.toHandle().destroyForcibly();
        process.onExit().join();
        return output.lines().mapToInt(Integer::parseInt).max().orElse(number);
    }

    /** Leaves no server behind. */
    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        var data = Cluster.data(dir);
        ServerFile.read(data)
                .filter(file -> file.alive(data))
                .flatMap(file -> ProcessHandle.of(file.pid()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    public static void main(String[] arguments) {
        var dir = Path.of(arguments[0]);
        var postgres = EmbeddedPostgres.start(dir, EmbeddedPostgres.Options.standard(), TestDatabase.binaries());
        var source = new SingleConnectionDataSource(postgres.jdbcUrl(), postgres.username(), postgres.password(), true);
        var client = JdbcClient.create(source);
        client.sql("create table if not exists deed (number int)").update();
        for (int number = 1; ; number++) {
            client.sql("insert into deed values (?)").param(number).update();
            System.out.println(number);
        }
    }
}
