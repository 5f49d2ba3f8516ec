package org.zhengyou.preview.worker;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ways in which this system takes from a process what it does not need; found once. */
final class Sandbox {
    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
    private static final List<List<String>> WITHOUT_NETWORK =
            List.of(List.of("unshare", "--net", "--"), List.of("unshare", "--user", "--map-root-user", "--net", "--"));
    /** No file that a worker writes grows beyond 1 GiB, whatever a library unpacks to the disk. */
    private static final List<List<String>> SMALL_FILES =
            List.of(List.of("prlimit", "--fsize=1073741824", "--core=0", "--"));

    private Sandbox() {}

    private static final class Found {
        static final List<String> NETWORK = find(WITHOUT_NETWORK);
        static final List<String> PREFIX = prefix();

        private static List<String> prefix() {
            if (NETWORK.isEmpty()) {
                LOG.warn("This system cannot take the network away from the processes that open files (unshare is"
                        + " missing or forbidden); they run with it. See docs/operations.md.");
            }
            List<String> words = new ArrayList<>(NETWORK);
            words.addAll(find(SMALL_FILES));
            return List.copyOf(words);
        }
    }

    /** What stands before a command; where the system knows no way to take the network away, this is said once. */
    static List<String> prefix() {
        return Found.PREFIX;
    }

    static boolean takesNetwork() {
        return !Found.NETWORK.isEmpty();
    }

    private static List<String> find(List<List<String>> ways) {
        return ways.stream().filter(Sandbox::works).findFirst().orElse(List.of());
    }

    private static boolean works(List<String> way) {
        try {
            List<String> words = new ArrayList<>(way);
            words.add("true");
            Process process = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            // The tool is not on this machine.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
