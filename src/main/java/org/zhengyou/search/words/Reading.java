package org.zhengyou.search.words;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.Query;

/** What suggestions, keywords and likeness ask of an index, many at once: an index may be far away. */
public interface Reading {
    /** How many records match each. */
    List<Long> counts(List<Query> queries) throws IOException;

    /** Those of the pairs that stand in some field that is searched, whoever may see it. */
    Set<String> standing(Collection<String> pairs) throws IOException;

    /** In how many of all records each stands as a word, or as two beside each other. */
    Frequencies spellings(Collection<String> words) throws IOException;

    /** The likest to each in the same order, by {@code DirectSpellChecker}. */
    List<List<Alike>> alike(List<Typed> typed) throws IOException;

    /** @param records all there are */
    record Frequencies(long records, Map<String, Integer> found) {
        int of(String word) {
            return found.getOrDefault(word, 0);
        }
    }

    /**
     * @param word in small letters
     * @param edits letters added, left out, replaced or swapped with the next, 1 or 2
     * @param prefix so many letters are right
     */
    record Typed(String word, int edits, int prefix) {
        public static final int SHORTEST = 2;
        public static final float LEAST_LIKENESS = 0.3f;
        public static final int MOST = 5;
    }

    /** @param likeness 0 to 1 */
    record Alike(String word, float likeness) {}
}
