package org.zhengyou.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.zhengyou.likeness.Synonyms.Pair;

/**
 * A collection of texts in which those like a given one are found. Fingerprints are kept in memory, some two bytes for each
 * character of the texts; the texts stay where the caller keeps them. To be used by one thread at a time.
 */
public final class Texts {
    /** What a reader is told of begins at this share of either text. */
    public static final double NOTABLE = 0.2;

    /** So many are compared passage by passage, by each of two orders. */
    private static final int COMPARED = 16;
    /** Entries looked at for one text; those of rare runs come first. */
    private static final int MOST_READ = 2_000_000;
    /** With fewer runs in common, there is no passage to show. */
    private static final int LEAST_RUNS = 3;

    /** A run is rare that stands in so many texts at most, and one of so many. */
    private static final int RARE = 4;

    private static final int RARE_OF = 200;

    private final Synonyms synonyms;
    private final Function<String, String> words;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Long, List<String>> hashes = new HashMap<>();
    private final Postings postings = new Postings();
    private int[] sizes = new int[1 << 10];

    /** @param words the text of an id, as it was when it was added; asked for those that are compared */
    public Texts(Synonyms synonyms, Function<String, String> words) {
        this.synonyms = synonyms;
        this.words = words;
    }

    /** A collection that keeps the texts itself; of two with the same id the last. */
    public static Texts of(Synonyms synonyms, List<Text> texts) {
        Map<String, String> kept = new LinkedHashMap<>();
        texts.forEach(text -> kept.put(text.id(), text.words()));
        Texts collection = new Texts(synonyms, id -> kept.getOrDefault(id, ""));
        kept.forEach((id, words) -> collection.add(new Text(id, words)));
        return collection;
    }

    /** @throws IllegalArgumentException when its id was added before */
    public void add(Text text) {
        int number = ids.size();
        if (numbers.putIfAbsent(text.id(), number) != null) {
            throw new IllegalArgumentException(text.id() + " is here already");
        }
        ids.add(text.id());
        Tokens tokens = Tokens.of(text.words(), synonyms);
        int[] prints = Fingerprints.of(tokens);
        for (int print : prints) {
            postings.add(print, number);
        }
        if (number == sizes.length) {
            sizes = Arrays.copyOf(sizes, number * 2);
        }
        sizes[number] = prints.length;
        if (tokens.size() > 0) {
            hashes.computeIfAbsent(tokens.hash(), hash -> new ArrayList<>()).add(text.id());
        }
    }

    /** How many. */
    public int size() {
        return ids.size();
    }

    /**
     * Texts like this one, those with the greatest share of either text first; not the one with its own id.
     *
     * @param most as many at most, from 1
     */
    public List<Likeness> like(Text text, int most) {
        Tokens own = Tokens.of(text.words(), synonyms);
        Comparison comparison = new Comparison(own, this::rare);
        return candidates(own, text.id()).stream()
                .map(id -> comparison.with(id, Tokens.of(words.apply(id), synonyms)))
                .flatMap(Optional::stream)
                .filter(found -> Math.max(found.share(), found.otherShare()) >= NOTABLE)
                .sorted(Comparator.comparingDouble((Likeness found) -> -Math.max(found.share(), found.otherShare()))
                        .thenComparingDouble(Likeness::reworded))
                .limit(most)
                .toList();
    }

    /** Compares two texts, in a collection or not; empty where no passage agrees. */
    public static Optional<Likeness> compare(Synonyms synonyms, Text text, Text other) {
        return new Comparison(Tokens.of(text.words(), synonyms), print -> true)
                .with(other.id(), Tokens.of(other.words(), synonyms));
    }

    /** Words that stand in each other's place in several texts of the collection, and are in no common class yet. */
    public List<Pair> pairs() {
        LearntPairs learnt = new LearntPairs(synonyms);
        for (String id : ids) {
            like(new Text(id, words.apply(id)), COMPARED).forEach(found -> learnt.read(id, found));
        }
        return learnt.believed();
    }

    private boolean rare(int print) {
        return postings.count(print) <= RARE + ids.size() / RARE_OF;
    }

    private Set<String> candidates(Tokens own, String self) {
        Set<String> found =
                new LinkedHashSet<>(own.size() == 0 ? List.of() : hashes.getOrDefault(own.hash(), List.of()));
        float[] weights = new float[ids.size()];
        int[] runs = new int[ids.size()];
        int[] prints = Arrays.stream(Fingerprints.of(own))
                .boxed()
                .sorted(Comparator.comparingInt(postings::count))
                .mapToInt(Integer::intValue)
                .toArray();
        int read = 0;
        for (int print : prints) {
            int[] list = postings.list(print);
            read += list.length;
            if (read > MOST_READ) {
                break;
            }
            float weight = (float) Math.log(1 + (double) ids.size() / Math.max(1, list.length));
            for (int number : list) {
                weights[number] += weight;
                runs[number]++;
            }
        }
        int[] touched = IntStream.range(0, weights.length)
                .filter(number -> runs[number] >= LEAST_RUNS)
                .toArray();
        take(touched, number -> weights[number], found);
        take(touched, number -> weights[number] / Math.sqrt(sizes[number]), found);
        found.remove(self);
        return found;
    }

    /** The heaviest few; sorting all would take longer than everything else in a large collection. */
    private void take(int[] numbers, IntToDoubleFunction weight, Set<String> found) {
        int[] heaviest = new int[Math.min(COMPARED, numbers.length)];
        double[] weights = new double[heaviest.length];
        int kept = 0;
        for (int number : numbers) {
            double its = weight.applyAsDouble(number);
            if (kept == heaviest.length && its <= weights[kept - 1]) {
                continue;
            }
            int place = kept < heaviest.length ? kept++ : kept - 1;
            for (; place > 0 && weights[place - 1] < its; place--) {
                weights[place] = weights[place - 1];
                heaviest[place] = heaviest[place - 1];
            }
            weights[place] = its;
            heaviest[place] = number;
        }
        Arrays.stream(heaviest).forEach(number -> found.add(ids.get(number)));
    }
}
