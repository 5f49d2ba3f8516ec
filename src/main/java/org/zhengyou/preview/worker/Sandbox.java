package org.zhengyou.preview.worker;

import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way in which this system takes the network away from a process; found once. */
final class Sandbox {
    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);
    private static final List<List<String>> WAYS =
            List.of(List.of("unshare", "--net", "--"), List.of("unshare", "--user", "--map-root-user", "--net", "--"));

    private Sandbox() {}

    private static final class Found {
        static final List<String> PREFIX = find();
    }

    /** What stands before a command; nothing where the system knows no way, which is then said once. */
    static List<String> prefix() {
        return Found.PREFIX;
    }

    private static List<String> find() {
        for (List<String> way : WAYS) {
            if (works(way)) {
                return way;
            }
        }
        LOG.warn("This system cannot take the network away from the processes that open files (unshare is missing or"
                + " forbidden); they run with it. See docs/operations.md.");
        return List.of();
    }

    private static boolean works(List<String> way) {
        try {
            List<String> words = new java.util.ArrayList<>(way);
            words.add("true");
            Process process = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
