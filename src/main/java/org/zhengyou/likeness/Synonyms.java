package org.zhengyou.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Classes of words that are put in each other's place. A word is in one class; those of a class need not mean the same
 * everywhere, since they only count where the words around them agree.
 */
public final class Synonyms {
    private static final String SHIPPED = "/likeness/synonyms.txt";

    private final List<Set<String>> classes;
    private final Map<String, Word> words = new HashMap<>();
    /** The length of the longest word by its first character. */
    private final Map<Integer, Integer> longest = new HashMap<>();

    private Synonyms(List<Set<String>> classes) {
        this.classes = classes;
        for (int number = 0; number < classes.size(); number++) {
            for (String word : classes.get(number)) {
                if (words.put(word, new Word(number, words.size(), word.codePointCount(0, word.length()))) != null) {
                    throw new IllegalArgumentException(word + " is in two classes");
                }
                longest.merge(word.codePointAt(0), word.codePointCount(0, word.length()), Math::max);
            }
        }
    }

    /** Those that come with the program. */
    public static Synonyms shipped() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Synonyms.class.getResourceAsStream(SHIPPED)), StandardCharsets.UTF_8))) {
            return of(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.strip().split("\\s+")))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException when a word is in two classes */
    public static Synonyms of(List<List<String>> classes) {
        List<Set<String>> sets = new ArrayList<>();
        classes.forEach(words -> sets.add(new LinkedHashSet<>(words)));
        return new Synonyms(sets);
    }

    /**
     * These and the pairs. A pair whose words are both in classes already changes nothing: a few doubtful pairs would otherwise
     * run all classes together.
     */
    public Synonyms and(List<Pair> pairs) {
        List<Set<String>> more = new ArrayList<>();
        classes.forEach(words -> more.add(new LinkedHashSet<>(words)));
        Map<String, Set<String>> places = new HashMap<>();
        more.forEach(words -> words.forEach(word -> places.put(word, words)));
        for (Pair pair : pairs) {
            Set<String> first = places.get(pair.one());
            Set<String> second = places.get(pair.another());
            if (first != null && second != null) {
                continue;
            }
            Set<String> place = first != null ? first : second;
            if (place == null) {
                place = new LinkedHashSet<>();
                more.add(place);
            }
            place.addAll(List.of(pair.one(), pair.another()));
            places.put(pair.one(), place);
            places.put(pair.another(), place);
        }
        return new Synonyms(more);
    }

    /** How many classes. */
    public int size() {
        return classes.size();
    }

    /** Whether it is in a class. */
    public boolean knows(String word) {
        return words.containsKey(word);
    }

    /** Whether both are in the same class. */
    public boolean same(String one, String another) {
        Word first = words.get(one);
        Word second = words.get(another);
        return first != null && second != null && first.group() == second.group();
    }

    /** The longest word of a class that begins here. */
    @Nullable
    Word at(int[] points, int from, int to) {
        for (int length = Math.min(longest.getOrDefault(points[from], 0), to - from); length > 0; length--) {
            Word word = words.get(new String(points, from, length));
            if (word != null) {
                return word;
            }
        }
        return null;
    }

    /** Two words seen in each other's place; the order says nothing. */
    public record Pair(String one, String another) {}

    /**
     * @param group its class, from 0
     * @param number its own, from 0
     * @param length in characters
     */
    record Word(int group, int number, int length) {}
}
