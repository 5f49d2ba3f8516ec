package org.zhengyou.preview.worker;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.unit.DataSize;
import org.zhengyou.platform.Settings;
import org.zhengyou.preview.render.fixed.Office;

/**
 * How a worker is started: with this program's own JDK and classes, bounded in every kind of memory, without a network
 * where the system allows that, and with nothing of this program's environment.
 *
 * @param prefix what takes the network away
 * @param memory of the heap
 * @param more switches of the JDK
 * @param main the class that is started
 */
record WorkerCommand(List<String> prefix, DataSize memory, List<String> more, Class<?> main) {
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    WorkerCommand(Settings.Preview settings) {
        this(Sandbox.prefix(), settings.memory(), fidelity(settings), Worker.class);
    }

    private static List<String> fidelity(Settings.Preview settings) {
        return settings.fidelity() == Settings.Preview.Fidelity.LIBREOFFICE
                ? List.of("-D" + Office.FIRST + "=true")
                : List.of();
    }

    Process start(Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words(folder.toAbsolutePath()))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/local/bin:/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("HOME", folder.toAbsolutePath().toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    private List<String> words(Path folder) {
        List<String> words = new ArrayList<>(prefix);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(
                "-Xmx" + memory.toMegabytes() + "m",
                "-Xms16m",
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=40",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:ReservedCodeCacheSize=64m",
                "-XX:MaxDirectMemorySize=32m",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+DisableAttachMechanism",
                "-XX:-UsePerfData",
                "-Xlog:disable",
                // What libraries log of a file, nobody reads.
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder.resolve("tmp"),
                "-Duser.home=" + folder,
                "-Duser.dir=" + folder,
                // No name of a host is known; an address in figures needs the sandbox, or meets the refusal of URLs.
                "-Djdk.net.hosts.file=" + folder.resolve("hosts"),
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Djavax.xml.accessExternalStylesheet="));
        if (!prefix.isEmpty()) {
            // LibreOffice follows links in what it reads, so it is asked only where no network is.
            words.add("-D" + Office.ALLOWED + "=true");
        }
        words.addAll(more);
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-XX:AOTCache="))
                .forEach(words::add);
        words.add("-cp");
        words.add(classPath());
        if (packed()) {
            words.add("-Dloader.main=" + main.getName());
            words.add(LAUNCHER);
        } else {
            words.add(main.getName());
        }
        return words;
    }

    /** A worker stands in another folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Whether this runs from the one file that Maven makes, with libraries as files inside it. */
    private static boolean packed() {
        return Objects.requireNonNull(WorkerCommand.class.getResource("WorkerCommand.class"))
                .toString()
                .contains("BOOT-INF");
    }
}
