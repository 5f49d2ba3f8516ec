package org.zhengyou.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Vocabulary in a resource file: sections in square brackets, a word a line, parts of a line between bars. */
final class Words {
    private final Map<String, List<String>> sections = new LinkedHashMap<>();

    private Words() {}

    static Words of(String resource) {
        Words words = new Words();
        try (var stream = Objects.requireNonNull(Words.class.getResourceAsStream(resource), resource);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<String> section = new ArrayList<>();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("[")) {
                    section = new ArrayList<>();
                    words.sections.put(line.substring(1, line.indexOf(']')), section);
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    section.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    List<String> list(String section) {
        return Objects.requireNonNull(sections.get(section), section);
    }

    String word(String section, int index) {
        return list(section).get(index);
    }

    /** The lines of a section, each in its parts. */
    List<List<String>> rows(String section) {
        return list(section).stream()
                .map(line -> List.of(line.split("\\|", -1)))
                .toList();
    }
}
