package org.zhengyou.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.search.lucene.LuceneIndex;
import org.zhengyou.search.words.Segments;

/**
 * Whether somebody who remembers something of a text finds it among those that people have written: {@code -Dsearch.corpus=DIR} of
 * .txt and .md. The table is written to target/search-real.txt; nothing is asserted, since the texts are not the project's.
 */
@EnabledIfSystemProperty(named = "search.corpus", matches = ".+")
class RealTextsTest {
    private static final int ASKED = Integer.getInteger("search.asked", 100);
    private static final int TEXTS = Integer.getInteger("search.texts", 2_000);
    private static final long SEED = Long.getLong("search.seed", 1);
    private static final String WAYS = System.getProperty("search.ways", "");
    private static final int MOST = 10;
    private static final Pattern CLAUSE = Pattern.compile("\\p{IsHan}{8,14}");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z][A-Za-z]{4,}\\b");

    private final Map<String, double[]> scores = new TreeMap<>();
    private final StringBuilder missed = new StringBuilder();
    private final Random random = new Random(SEED);

    @TempDir
    Path folder;

    private enum Way {
        CLAUSE,
        THREE_WORDS,
        TITLE,
        TITLE_MISTYPED,
        TITLE_SWAPPED,
        ENGLISH_MISTYPED,
        MIXED
    }

    @Test
    void whatIsRememberedOfATextFindsIt() throws IOException {
        List<Entry> entries = entries();
        try (LuceneIndex index = LuceneIndex.open(folder, Terms.BOTH)) {
            index.put(entries);
            index.commit(Map.of());
        }
        List<Asked> asked = new ArrayList<>();
        for (Way way : Way.values()) {
            if (!WAYS.isEmpty() && !WAYS.contains(way.name())) {
                continue;
            }
            for (int i = 0, found = 0; i < entries.size() && found < ASKED; i++) {
                Entry entry = entries.get(random.nextInt(entries.size()));
                String words = words(way, entry);
                if (!words.isEmpty()) {
                    found++;
                    asked.add(new Asked(way, words, entry));
                }
            }
        }
        for (Terms terms : Terms.values()) {
            try (LuceneIndex index = LuceneIndex.open(folder, terms)) {
                asked.forEach(each -> ask(each.way(), terms, index, each.words(), each.entry()));
            }
        }
        StringBuilder table = new StringBuilder("%d texts, seed %d%n".formatted(entries.size(), SEED));
        scores.forEach((line, score) ->
                table.append("%-28s asked %.0f recall@10 %.3f first %.3f by did-you-mean %.3f marked %.3f, %.1f ms%n"
                        .formatted(
                                line,
                                score[0],
                                score[1] / score[0],
                                score[2] / score[0],
                                score[3] / score[0],
                                score[4] / score[1],
                                score[5] / score[0])));
        Files.writeString(Path.of("target", "search-real.txt"), table);
        Files.write(Path.of("target", "search-missed.txt"), missed.toString().getBytes(StandardCharsets.UTF_8));
    }

    private record Asked(Way way, String words, Entry entry) {}

    private void ask(Way way, Terms terms, LuceneIndex index, String words, Entry entry) {
        double[] score = scores.computeIfAbsent(way + " " + terms, key -> new double[6]);
        long started = System.nanoTime();
        Found found = index.find(question(words));
        score[5] += (System.nanoTime() - started) / 1e6;
        List<UUID> ids = found.hits().stream().map(Hit::id).toList();
        score[0]++;
        int place = ids.indexOf(entry.id());
        if (place >= 0) {
            score[1]++;
            score[2] += place == 0 ? 1 : 0;
            Hit hit = found.hits().get(place);
            score[4] += (hit.snippetHtml() + hit.titleHtml()).contains("<mark>") ? 1 : 0;
        } else {
            String other = found.didYouMean();
            boolean mended = other != null
                    && index.find(question(other)).hits().stream()
                            .anyMatch(hit -> hit.id().equals(entry.id()));
            score[1] += mended ? 1 : 0;
            score[3] += mended ? 1 : 0;
            score[4] += mended ? 1 : 0;
            if (!mended) {
                missed.append("%s %s [%s] total %d meant %s of %s%n"
                        .formatted(way, terms, words, found.total(), other, entry.title()));
            }
        }
    }

    private static Question question(String words) {
        return new Question(
                "document",
                words,
                Set.of(Entry.PUBLIC),
                null,
                null,
                null,
                null,
                null,
                Question.Order.RELEVANCE,
                1,
                MOST);
    }

    /** What is typed; empty where the text has nothing of the kind. */
    private String words(Way way, Entry entry) {
        String title = entry.title();
        return switch (way) {
            case CLAUSE -> any(CLAUSE, entry.text());
            case THREE_WORDS -> threeWords(entry.text());
            case TITLE -> title;
            case TITLE_MISTYPED -> replaced(title);
            case TITLE_SWAPPED -> swapped(title);
            case ENGLISH_MISTYPED -> mistyped(any(NAME, title));
            case MIXED -> {
                String name = any(NAME, entry.text());
                String clause = any(CLAUSE, entry.text());
                yield name.isEmpty() || clause.isEmpty() ? "" : name + " " + clause.substring(0, 6);
            }
        };
    }

    private String any(Pattern pattern, String text) {
        List<String> all =
                pattern.matcher(text).results().map(MatchResult::group).toList();
        return all.isEmpty() ? "" : all.get(random.nextInt(all.size()));
    }

    /** Of two characters or more, from one paragraph, as somebody types who remembers what it was about. */
    private String threeWords(String text) {
        List<String> paragraphs = Arrays.stream(text.split("\n"))
                .filter(paragraph -> CLAUSE.matcher(paragraph).find())
                .toList();
        if (paragraphs.isEmpty()) {
            return "";
        }
        List<String> words = new ArrayList<>(Segments.of(paragraphs.get(random.nextInt(paragraphs.size()))).stream()
                .filter(word -> !word.stop() && word.text().matches("\\p{IsHan}{2,}"))
                .map(word -> word.text())
                .distinct()
                .toList());
        Collections.shuffle(words, random);
        return words.size() < 3 ? "" : String.join(" ", words.subList(0, 3));
    }

    private String replaced(String title) {
        int place = han(title);
        return place < 0
                ? ""
                : title.substring(0, place) + (char) (0x4E00 + random.nextInt(3000)) + title.substring(place + 1);
    }

    private String swapped(String title) {
        int place = han(title);
        return place < 0 || place + 1 >= title.length()
                ? ""
                : title.substring(0, place)
                        + title.charAt(place + 1)
                        + title.charAt(place)
                        + title.substring(place + 2);
    }

    private int han(String title) {
        List<Integer> places = IntStream.range(0, title.length())
                .filter(i -> Character.isIdeographic(title.charAt(i)))
                .boxed()
                .toList();
        return places.size() < 4 ? -1 : places.get(random.nextInt(places.size()));
    }

    private String mistyped(String name) {
        int place = name.isEmpty() ? 0 : 1 + random.nextInt(name.length() - 1);
        return name.isEmpty()
                ? ""
                : name.substring(0, place) + (char) ('a' + random.nextInt(26)) + name.substring(place + 1);
    }

    private static List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("search.corpus")))) {
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(txt|md)"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                text.lines()
                        .map(line -> line.replaceAll("[#*>\\[\\]]+|\\(http[^)]*\\)", "")
                                .strip())
                        .filter(line -> line.length() > 5 && line.length() < 60)
                        .findFirst()
                        .ifPresent(title -> entries.add(entry(file, title, text)));
            }
        }
        Collections.shuffle(entries, new Random(SEED));
        return entries.subList(0, Math.min(TEXTS, entries.size()));
    }

    private static Entry entry(Path file, String title, String text) {
        UUID id = UUID.nameUUIDFromBytes(file.toString().getBytes(StandardCharsets.UTF_8));
        return new Entry(
                "document",
                id,
                Entries.TOWN,
                title,
                text,
                List.of(),
                "",
                "",
                "DOCX",
                LocalDate.EPOCH,
                Set.of(Entry.PUBLIC));
    }
}
