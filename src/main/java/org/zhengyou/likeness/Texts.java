package org.zhengyou.likeness;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.zhengyou.likeness.Synonyms.Pair;

/**
 * A collection of texts in which those like a given one are found. Fingerprints are kept in memory, some two bytes for each
 * character of the texts; the texts stay where the caller keeps them. To be used by one thread at a time. For a large
 * collection see {@link TextIndex}.
 */
public final class Texts {
    /** What a reader is told of begins at this share of either text, without phrases that many texts have. */
    public static final double NOTABLE = 0.2;

    private final Synonyms synonyms;
    private final Function<String, String> words;
    private final Set<String> known = new HashSet<>();
    private final MemoryShelf shelf = new MemoryShelf();
    private final Finder finder;

    /** @param words the text of an id, as it was when it was added; asked for those that are compared */
    public Texts(Synonyms synonyms, Function<String, String> words) {
        this.synonyms = synonyms;
        this.words = words;
        this.finder = new Finder(shelf, synonyms, words);
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
        if (!known.add(text.id())) {
            throw new IllegalArgumentException(text.id() + " is here already");
        }
        shelf.add(text.id(), Tokens.of(text.words(), synonyms));
    }

    /** How many. */
    public int size() {
        return shelf.size();
    }

    /**
     * Texts like this one, those with the greatest share of either text first; not the one with its own id.
     *
     * @param most as many at most, from 1
     */
    public List<Likeness> like(Text text, int most) {
        return finder.like(text, most);
    }

    /** Compares two texts, in a collection or not; empty where no passage agrees. */
    public static Optional<Likeness> compare(Synonyms synonyms, Text text, Text other) {
        Tokens own = Tokens.of(text.words(), synonyms);
        return new Comparison(own, Rarity.unknown(own))
                .with(other.id(), Tokens.of(other.words(), synonyms))
                .map(Comparison.Compared::likeness);
    }

    /** Words that stand in each other's place in several texts of the collection, and are in no common class yet. */
    public List<Pair> pairs() {
        LearntPairs learnt = new LearntPairs(synonyms);
        for (String id : shelf.ids()) {
            like(new Text(id, words.apply(id)), Finder.COMPARED).forEach(found -> learnt.read(id, found));
        }
        return learnt.believed();
    }
}
