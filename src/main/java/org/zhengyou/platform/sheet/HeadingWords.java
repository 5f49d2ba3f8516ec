package org.zhengyou.platform.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which headings are recognised, read from a resource. A line is {@code field: word, word}; a word with
 * {@code ~} in front is also found inside a longer heading. Fields that start with {@code -} are known columns that
 * nobody needs, and {@code @total} and {@code @footer} begin rows that are no data.
 */
public final class HeadingWords {
    private static final int LONGEST = 40;
    private static final Pattern BRACKETED = Pattern.compile("\\p{Ps}.*?\\p{Pe}");
    private static final Pattern PARTED = Pattern.compile("(?<=.)[\\p{Po}|]");

    private record Part(String word, String field) {}

    private final Map<String, String> whole = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<String> totals = new ArrayList<>();
    private final List<String> footers = new ArrayList<>();
    private final Set<String> fields = new LinkedHashSet<>();

    private HeadingWords() {}

    /** @param resources paths on the class path, later ones added to earlier ones */
    public static HeadingWords load(String... resources) {
        HeadingWords words = new HeadingWords();
        for (String resource : resources) {
            try (InputStream in = HeadingWords.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IllegalStateException("No resource " + resource);
                }
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(words::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        words.parts.sort(
                java.util.Comparator.comparingInt((Part part) -> part.word().length())
                        .reversed());
        return words;
    }

    private void add(String line) {
        int colon = line.indexOf(':');
        String field = line.substring(0, colon).trim();
        for (String raw : line.substring(colon + 1).split(",", -1)) {
            String word = raw.trim();
            boolean inside = word.startsWith("~");
            String bare = PlainText.bare(word);
            switch (field) {
                case "@total" -> totals.add(bare);
                case "@footer" -> footers.add(bare);
                default -> {
                    whole.putIfAbsent(bare, field);
                    if (inside) {
                        parts.add(new Part(bare, field));
                    }
                    if (!field.startsWith("-")) {
                        fields.add(field);
                    }
                }
            }
        }
    }

    /** The fields a column can be given, in the order of the resource. */
    public Set<String> fields() {
        return fields;
    }

    /** What a heading means: the whole wording, else without what is in brackets, else its first part, else by a part. */
    public Optional<Meaning> meaning(String heading) {
        return sure(heading).or(() -> doubtful(heading));
    }

    /** What a heading means by its wording, leaving aside at most what is in brackets or behind a stroke. */
    Optional<Meaning> sure(String heading) {
        // The cells of every row are asked. Most are no heading at first sight, and hardly any has brackets or strokes.
        if (heading.isEmpty() || heading.length() > LONGEST || Character.isDigit(heading.charAt(0))) {
            return Optional.empty();
        }
        String bare = PlainText.bare(heading);
        String exact = whole.get(bare);
        if (exact != null) {
            return Optional.of(new Meaning(exact, 3));
        }
        if (bare.length() == heading.length()) {
            return Optional.empty();
        }
        String squeezed = PlainText.squeeze(heading);
        String open = BRACKETED.matcher(squeezed).replaceAll("");
        Matcher parted = PARTED.matcher(open);
        for (String candidate : List.of(open, parted.find() ? open.substring(0, parted.start()) : open)) {
            String field = whole.get(PlainText.bare(candidate));
            if (field != null) {
                return Optional.of(new Meaning(field, 2));
            }
        }
        return Optional.empty();
    }

    private Optional<Meaning> doubtful(String heading) {
        if (heading.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = PlainText.bare(heading);
        return parts.stream()
                .filter(part -> bare.contains(part.word()))
                .findFirst()
                .map(part -> new Meaning(part.field(), 1));
    }

    boolean startsTotal(String text) {
        return starts(text, totals);
    }

    boolean startsFooter(String text) {
        return starts(text, footers);
    }

    private static boolean starts(String text, List<String> words) {
        if (text.length() > LONGEST * 2) {
            return false;
        }
        String bare = PlainText.bare(text);
        for (String word : words) {
            if (bare.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** @param certainty 3 the wording itself, 2 but for brackets and alternatives, 1 a part of it */
    public record Meaning(String field, int certainty) {
        public boolean needed() {
            return !field.startsWith("-");
        }
    }
}
