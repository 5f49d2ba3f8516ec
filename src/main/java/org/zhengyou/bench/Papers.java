package org.zhengyou.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Invented papers from phrase banks, and what people make of them. Texts of one subject share phrases and, now and then, whole
 * stock sentences, as such papers do. The same seed gives the same texts.
 */
public final class Papers {
    private static final Pattern SLOT = Pattern.compile("\\$([a-z]+)|#");
    private static final int DEEPEST = 6;

    private final Map<String, List<String>> banks = new HashMap<>();
    /** Word and what is put for it; longer words first. */
    private final Map<String, List<String>> heldOut = new LinkedHashMap<>();

    private final Random random;

    public Papers(long seed) {
        random = new Random(seed);
        List<String> bank = new ArrayList<>();
        for (String line : lines("papers.txt")) {
            if (line.startsWith("[")) {
                bank = banks.computeIfAbsent(line.substring(1, line.length() - 1), name -> new ArrayList<>());
            } else {
                bank.add(line);
            }
        }
        lines("held-out.txt").stream()
                .sorted((one, other) -> other.indexOf(' ') - one.indexOf(' '))
                .map(line -> Arrays.asList(line.split(" ")))
                .forEach(words -> heldOut.put(words.getFirst(), words.subList(1, words.size())));
    }

    public Map<String, List<String>> heldOut() {
        return Collections.unmodifiableMap(heldOut);
    }

    /** Paragraphs of three to six sentences, of one subject. */
    public List<List<String>> paper(int paragraphs) {
        String topic = any("topic");
        List<List<String>> paper = new ArrayList<>();
        for (int p = 0; p < paragraphs; p++) {
            List<String> paragraph = new ArrayList<>();
            for (int s = 3 + random.nextInt(4); s > 0; s--) {
                paragraph.add(filled(any("sentence"), topic, 0));
            }
            paper.add(paragraph);
        }
        return paper;
    }

    public List<List<String>> paper() {
        return paper(5 + random.nextInt(5));
    }

    public static String text(List<List<String>> paper) {
        return String.join("\n", paper.stream().map(p -> String.join("", p)).toList());
    }

    /** The paper of such a text. */
    public static List<List<String>> paper(String text) {
        return text.lines().map(line -> List.of(line.split("(?<=\u3002)"))).toList();
    }

    /** Every tenth sentence loses a clause, gains one, or has figures changed; every fortieth is left out. */
    public List<List<String>> edited(List<List<String>> paper) {
        List<List<String>> edited = new ArrayList<>();
        for (List<String> paragraph : paper) {
            List<String> sentences = new ArrayList<>();
            for (String sentence : paragraph) {
                int what = random.nextInt(40);
                switch (what) {
                    case 0 -> {}
                    case 1, 2 -> sentences.add(sentence.replaceFirst("^[^\uFF0C]*\uFF0C", ""));
                    case 3, 4 -> sentences.add(only("before") + sentence);
                    case 5, 6, 7 -> sentences.add(sentence.replaceAll("\\d+", only("some")));
                    case 8, 9 -> sentences.add(sentence.replace("\u3002", only("after")));
                    default -> sentences.add(sentence);
                }
            }
            edited.add(sentences);
        }
        return edited;
    }

    public List<List<String>> reordered(List<List<String>> paper) {
        List<List<String>> reordered = new ArrayList<>(paper);
        while (reordered.equals(paper)) {
            Collections.shuffle(reordered, random);
        }
        return reordered;
    }

    /** Sentences in a row, about so much of the whole. */
    public String excerpt(List<List<String>> paper, double share) {
        List<String> sentences = paper.stream().flatMap(List::stream).toList();
        int length = text(paper).length();
        int first = random.nextInt((int) (sentences.size() * (1 - share)));
        StringBuilder excerpt = new StringBuilder();
        for (int s = first; s < sentences.size() && excerpt.length() < length * share; s++) {
            excerpt.append(sentences.get(s));
        }
        return excerpt.toString();
    }

    /** An excerpt among so many words of somebody's own that it is this share of the new text. */
    public String quoted(List<List<String>> paper, double share) {
        String excerpt = excerpt(paper, share);
        StringBuilder own = new StringBuilder();
        int place = 0;
        while (own.length() < excerpt.length() * (1 - share) / share) {
            own.append(text(paper(1))).append('\n');
            place = random.nextBoolean() ? own.length() : place;
        }
        return own.insert(place, excerpt + "\n").toString();
    }

    /**
     * Words replaced here and there until so much of the text belongs to replaced words, or no replaceable word is left.
     *
     * @param share of the letters and digits
     */
    public Spun spun(String text, double share) {
        List<int[]> places = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            int from = i;
            int length = heldOut.keySet().stream()
                    .filter(word -> text.startsWith(word, from))
                    .mapToInt(String::length)
                    .findFirst()
                    .orElse(0);
            if (length > 0) {
                places.add(new int[] {i, length});
            }
            i += Math.max(1, length);
        }
        Collections.shuffle(places, random);
        double letters = text.chars().filter(Character::isLetterOrDigit).count();
        int replaced = 0;
        List<int[]> chosen = new ArrayList<>();
        for (int[] place : places) {
            if (replaced < letters * share) {
                chosen.add(place);
                replaced += place[1];
            }
        }
        chosen.sort((one, other) -> other[0] - one[0]);
        StringBuilder spun = new StringBuilder(text);
        for (int[] place : chosen) {
            List<String> others = heldOut.getOrDefault(text.substring(place[0], place[0] + place[1]), List.of());
            spun.replace(place[0], place[0] + place[1], others.get(random.nextInt(others.size())));
        }
        return new Spun(spun.toString(), replaced / letters);
    }

    private String filled(String phrase, String topic, int depth) {
        Matcher slot = SLOT.matcher(phrase);
        StringBuilder filled = new StringBuilder();
        while (slot.find()) {
            String name = slot.group(1);
            String with;
            if (name == null) {
                with = String.valueOf(2 + random.nextInt(95));
            } else {
                String bank = banks.containsKey(name) ? name : name + "-" + topic;
                with = depth < DEEPEST ? filled(any(bank), topic, depth + 1) : "";
            }
            slot.appendReplacement(filled, Matcher.quoteReplacement(with));
        }
        return slot.appendTail(filled).toString();
    }

    private String any(String bank) {
        List<String> phrases = banks.getOrDefault(bank, List.of());
        return phrases.get(random.nextInt(phrases.size()));
    }

    private String only(String bank) {
        return banks.getOrDefault(bank, List.of()).getFirst();
    }

    private static List<String> lines(String resource) {
        try (var stream = Objects.requireNonNull(Papers.class.getResourceAsStream("/bench/" + resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param replaced of the letters and digits before, how many belonged to replaced words; 0 to 1 */
    public record Spun(String text, double replaced) {}
}
