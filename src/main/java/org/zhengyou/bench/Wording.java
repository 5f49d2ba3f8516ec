package org.zhengyou.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The words of which the bench makes its documents. */
final class Wording {
    private final Map<String, List<String>> words = new HashMap<>();

    Wording() {
        try (var in = Objects.requireNonNull(Wording.class.getResourceAsStream("/bench/search-words.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String kind = line.substring(0, line.indexOf('='));
        String rest = line.substring(line.indexOf('=') + 1);
        List<String> values = kind.matches("sentence|topic|title") ? List.of(rest) : List.of(rest.split(" "));
        words.computeIfAbsent(kind, key -> new ArrayList<>()).addAll(values);
    }

    List<String> all(String kind) {
        return Objects.requireNonNull(words.get(kind));
    }

    String any(String kind, Random random) {
        List<String> of = all(kind);
        return of.get(random.nextInt(of.size()));
    }

    /** One of a kind of lines, about anything. */
    String line(String kind, Random random) {
        return any(kind, random)
                .replace("%place%", any("first", random) + any("second", random))
                .replace("%who%", any("who", random))
                .replace("%what%", any("what", random));
    }

    /** Sentences up to so many characters. */
    String paragraph(int length, Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(line("sentence", random));
        }
        return text.substring(0, length);
    }
}
