package org.zhengyou.likeness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.zhengyou.likeness.Comparison.Compared;

/** Finds on a shelf the texts worth comparing with one, and compares them. */
final class Finder {
    /** So many are compared passage by passage, by each of two orders. */
    static final int COMPARED = 16;

    /** Entries looked at for one text, those of rare runs first; ten times as many find no source more in a million texts. */
    private static final int MOST_READ = 200_000;
    /** With fewer runs in common, there is no passage to show. */
    private static final int LEAST_RUNS = 3;

    private final Shelf shelf;
    private final Synonyms synonyms;
    private final Function<String, String> words;

    Finder(Shelf shelf, Synonyms synonyms, Function<String, String> words) {
        this.shelf = shelf;
        this.synonyms = synonyms;
        this.words = words;
    }

    List<Likeness> like(Text text, int most) {
        Tokens own = Tokens.of(text.words(), synonyms);
        Comparison comparison = new Comparison(own, Rarity.of(own, shelf));
        return candidates(own, text.id()).stream()
                .map(id -> comparison.with(id, Tokens.of(words.apply(id), synonyms)))
                .flatMap(Optional::stream)
                .filter(found -> found.telling() >= Texts.NOTABLE)
                .map(Compared::likeness)
                .sorted(Comparator.comparingDouble((Likeness found) -> -Math.max(found.share(), found.otherShare()))
                        .thenComparingDouble(Likeness::reworded))
                .limit(most)
                .toList();
    }

    private Set<String> candidates(Tokens own, String self) {
        Set<String> found = new LinkedHashSet<>(own.size() == 0 ? List.of() : shelf.same(own.hash()));
        float[] weights = new float[shelf.numbers()];
        byte[] runs = new byte[shelf.numbers()];
        long read = 0;
        for (Print print : prints(own)) {
            read += print.count();
            if (read > MOST_READ) {
                break;
            }
            float weight = (float) Math.log(1 + (double) shelf.size() / print.count());
            shelf.read(print.value(), number -> {
                weights[number] += weight;
                if (runs[number] < LEAST_RUNS) {
                    runs[number]++;
                }
            });
        }
        int[] touched = IntStream.range(0, weights.length)
                .filter(number -> runs[number] >= LEAST_RUNS)
                .toArray();
        take(touched, number -> weights[number], found);
        take(touched, number -> weights[number] / Math.sqrt(shelf.prints(number)), found);
        found.remove(self);
        return found;
    }

    private record Print(int value, int count) {}

    /** Those on the shelf, the rarest first. */
    private List<Print> prints(Tokens own) {
        return Arrays.stream(Fingerprints.of(own))
                .mapToObj(print -> new Print(print, shelf.count(print)))
                .filter(print -> print.count() > 0)
                .sorted(Comparator.comparingInt(Print::count))
                .toList();
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
        Arrays.stream(heaviest).forEach(number -> found.add(shelf.id(number)));
    }
}
