package org.zhengyou.report.template;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Reads the vocabulary that is data, from {@code report/} on the class path. */
final class Resources {
    private Resources() {}

    static Map<String, String> properties(String name) {
        var read = new Properties();
        try (var in = Resources.class.getResourceAsStream("/report/" + name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("report/" + name + ".properties is missing from the program");
            }
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
    }
}
