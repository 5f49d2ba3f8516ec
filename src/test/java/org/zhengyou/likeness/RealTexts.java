package org.zhengyou.likeness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhengyou.bench.Papers;

/**
 * Texts that people have written, from a folder outside the project, and what people make of them. A tenth of the texts are held
 * back from the collection: they are asked about as texts of their own, and excerpts are put among their words.
 */
final class RealTexts {
    private static final int LONGEST_WORD = 4;
    private static final String ALIKE = "aаeеoоpрcсxхyуiіA АE ЕO ОP РC СX ХB ВH НK КM МT Т".replace(" ", "");

    private final Map<String, String> texts = new HashMap<>();
    private final List<String> kept = new ArrayList<>();
    private final List<String> heldBack = new ArrayList<>();
    private final Map<String, List<String>> words;
    private final Map<String, String> traditional;
    private final List<String> latin;
    private final Random random;

    /**
     * @param folder of UTF-8 files .txt and .md; the folders in it are groups
     * @param words one a line, with those that are put in its place
     * @param traditional one simplified character a line, with its traditional form
     */
    RealTexts(Path folder, Path words, Path traditional, Synonyms known, long seed) throws IOException {
        random = new Random(seed);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> file.toString().matches(".*\\.(txt|md)"))
                    .sorted()
                    .toList()) {
                String id = folder.relativize(file).toString();
                texts.put(id, Files.readString(file));
                (random.nextInt(10) == 0 ? heldBack : kept).add(id);
            }
        }
        this.words = pairs(words);
        this.words.values().forEach(others -> others.removeIf(known::knows));
        this.words.values().removeIf(List::isEmpty);
        this.traditional = pairs(traditional).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, pair -> pair.getValue().getFirst()));
        latin = texts.values().stream()
                .limit(200)
                .flatMap(text -> Arrays.stream(text.split("[^a-z]+")))
                .filter(word -> word.length() > 3)
                .distinct()
                .sorted()
                .toList();
    }

    List<String> kept() {
        return kept;
    }

    List<String> heldBack() {
        return heldBack;
    }

    String text(String id) {
        return texts.getOrDefault(id, "");
    }

    static String group(String id) {
        return id.contains("/") ? id.substring(0, id.indexOf('/')) : "";
    }

    /** Every fifth sentence loses its beginning, gains words, has its figures changed, or is left out. */
    String edited(String text) {
        StringBuilder edited = new StringBuilder();
        for (String sentence : sentences(text)) {
            edited.append(
                    switch (random.nextInt(40)) {
                        case 0 -> "";
                        case 1, 2 -> sentence.substring(sentence.length() / 3);
                        case 3, 4 -> (han(sentence) ? "据了解，" : "As we know, ") + sentence;
                        case 5, 6 -> sentence.replaceAll("\\d+", "" + random.nextInt(1000));
                        case 7 -> sentence.substring(0, sentence.length() * 2 / 3) + "\n";
                        default -> sentence;
                    });
        }
        return edited.toString();
    }

    String reordered(String text) {
        List<String> paragraphs = new ArrayList<>(Arrays.asList(text.split("\n\\s*\n")));
        if (paragraphs.size() < 3) {
            paragraphs = new ArrayList<>(sentences(text));
        }
        Collections.shuffle(paragraphs, random);
        return String.join("\n\n", paragraphs);
    }

    /** Sentences in a row, about so much of the letters and digits. */
    String excerpt(String text, double share) {
        List<String> sentences = sentences(text);
        double wanted = share * letters(text);
        int last = sentences.size();
        for (double rest = 0; last > 0 && rest < wanted; ) {
            rest += letters(sentences.get(--last));
        }
        StringBuilder excerpt = new StringBuilder();
        int from = random.nextInt(last + 1);
        for (double taken = 0; from < sentences.size() && taken < wanted; from++) {
            excerpt.append(sentences.get(from));
            taken += letters(sentences.get(from));
        }
        return excerpt.toString();
    }

    /** The excerpt is so much of what comes of it. */
    String quoted(String text, String host, double share) {
        String excerpt = excerpt(text, share);
        List<String> own = sentences(host);
        int most = (int) (letters(excerpt) * (1 - share) / share);
        int place = random.nextInt(own.size());
        StringBuilder quoted = new StringBuilder();
        for (int s = 0, taken = 0; s < own.size(); s++) {
            if (s == place) {
                quoted.append(excerpt).append('\n');
            }
            if (taken < most) {
                quoted.append(own.get(s));
                taken += letters(own.get(s));
            }
        }
        return quoted.toString();
    }

    /**
     * Words replaced here and there until so much of the text belongs to them; a word is replaced by the same throughout. For
     * Latin words any others are put.
     */
    Papers.Spun spun(String text, double share) {
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int length = word(text, i);
            if (length > 0) {
                places.add(new int[] {i, length});
            }
            i += Math.max(1, length);
        }
        Collections.shuffle(places, random);
        double letters = letters(text);
        int replaced = 0;
        List<int[]> chosen = new ArrayList<>();
        for (int[] place : places) {
            if (replaced < letters * share) {
                chosen.add(place);
                replaced += text.charAt(place[0]) <= 'z' ? 2 : place[1];
            }
        }
        chosen.sort((one, other) -> other[0] - one[0]);
        Map<String, String> put = new HashMap<>();
        StringBuilder spun = new StringBuilder(text);
        for (int[] place : chosen) {
            String word = text.substring(place[0], place[0] + place[1]);
            spun.replace(place[0], place[0] + place[1], put.computeIfAbsent(word, this::other));
        }
        return new Papers.Spun(spun.toString(), replaced / letters);
    }

    private int word(String text, int from) {
        if (text.charAt(from) >= 'a' && text.charAt(from) <= 'z') {
            int to = from;
            while (to < text.length() && text.charAt(to) >= 'a' && text.charAt(to) <= 'z') {
                to++;
            }
            return to - from > 3 && (from == 0 || !Character.isLetter(text.charAt(from - 1))) ? to - from : 0;
        }
        for (int length = Math.min(LONGEST_WORD, text.length() - from); length > 1; length--) {
            if (words.containsKey(text.substring(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    private String other(String word) {
        List<String> others = words.getOrDefault(word, latin);
        return others.get(random.nextInt(others.size()));
    }

    String traditional(String text) {
        return text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> traditional.getOrDefault(letter, letter))
                .collect(Collectors.joining());
    }

    /** As somebody does who would not be found: invisible characters, other spaces and widths, letters of other alphabets. */
    String disguised(String text) {
        StringBuilder disguised = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            int alike = ALIKE.indexOf(letter);
            if (alike >= 0 && alike % 2 == 0 && random.nextInt(3) == 0) {
                disguised.append(ALIKE.charAt(alike + 1));
            } else if (letter > ' ' && letter <= '~' && random.nextInt(3) == 0) {
                disguised.append((char) (letter + 0xFEE0));
            } else {
                disguised.append(letter);
            }
            if (random.nextInt(3) == 0) {
                disguised.append("\u200B\u200D\u2060\uFEFF\u00AD".charAt(random.nextInt(5)));
            } else if (letter > '~' && random.nextInt(4) == 0) {
                disguised.append("  ·\n　".charAt(random.nextInt(5)));
            }
        }
        return disguised.toString();
    }

    static List<String> sentences(String text) {
        return Arrays.asList(text.split("(?<=[。！？；\\n]|\\. )"));
    }

    /** In ideographs; a word of an alphabet, and an address, counts two. */
    static int letters(String text) {
        String words = text.replaceAll("https?://[^\\s)>\\]]+", " x ").replaceAll("[A-Za-z0-9]+", "文字");
        return (int) words.codePoints().filter(Character::isIdeographic).count();
    }

    private static boolean han(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static Map<String, List<String>> pairs(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> Arrays.asList(line.split(" ")))
                .collect(Collectors.toMap(
                        List::getFirst, line -> new ArrayList<>(line.subList(1, line.size())), (a, b) -> a));
    }
}
