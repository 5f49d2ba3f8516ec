package org.zhengyou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./zhengyou}, as far as it goes without building. */
class LauncherTest {
    private static final Path LAUNCHER = Path.of("zhengyou").toAbsolutePath();

    @TempDir
    Path dir;

    @Test
    void itHelpsInTheLanguageOfTheTerminal() throws Exception {
        assertThat(run(Map.of("LC_ALL", "C.UTF-8"), "help").output()).contains("Exit status");
        assertThat(run(Map.of("LC_ALL", "zh_CN.UTF-8"), "help").output()).contains("退出状态");
        assertThat(run(Map.of(), "demo", "--help").output()).contains("--fresh");
        assertThat(run(Map.of(), "--help").status()).isZero();
    }

    @Test
    void whatItDoesNotKnowEndsWithStatusTwo() throws Exception {
        assertThat(run(Map.of(), "dance").status()).isEqualTo(2);
        assertThat(run(Map.of(), "test", "all").status()).isEqualTo(2);
    }

    @Test
    void itWorksThroughALinkFromAnotherFolder() throws Exception {
        var link = Files.createSymbolicLink(dir.resolve("z"), LAUNCHER);
        assertThat(run(link, Map.of(), "help").status()).isZero();
    }

    @Test
    void javaHomeIsTakenWhereItIsNewEnough() throws Exception {
        var newer = jdk("newer", "99.0.1");
        assertThat(run(Map.of("JAVA_HOME", newer.toString()), "jdk").output()).isEqualTo(newer + "\n");
    }

    @Test
    void anOlderJavaHomeIsPassedOverForAJdkElsewhere() throws Exception {
        var older = jdk("older", "17.0.15");
        var found = run(Map.of("JAVA_HOME", older.toString(), "HOME", home("99").toString()), "jdk");

        assertThat(found.status()).isZero();
        assertThat(found.output()).isNotEqualTo(older + "\n");
        assertThat(Path.of(found.output().strip(), "bin", "javac")).isExecutable();
    }

    private Path home(String version) throws IOException {
        jdk("home/.sdkman/candidates/java/" + version, version);
        return dir.resolve("home");
    }

    /** Looks like a JDK to whoever does not start it. */
    private Path jdk(String name, String version) throws IOException {
        var home = Files.createDirectories(dir.resolve(name));
        Files.createDirectories(home.resolve("bin"));
        for (var program : List.of("java", "javac")) {
            var file = Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\nexit 1\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Ended run(Map<String, String> environment, String... words) throws Exception {
        return run(LAUNCHER, environment, words);
    }

    private Ended run(Path launcher, Map<String, String> environment, String... words) throws Exception {
        var line = new ArrayList<>(List.of("bash", launcher.toString()));
        line.addAll(List.of(words));
        var builder = new ProcessBuilder(line).directory(dir.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private record Ended(int status, String output) {}
}
