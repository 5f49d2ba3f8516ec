package org.zhengyou.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;
import org.zhengyou.search.Question;

/**
 * Other words for what was mistyped, out of the index's own. A word is offered only when it stands in a record that this
 * asker finds with all filters, so nobody learns what is written elsewhere.
 */
final class Spelling {
    private static final int SHORT = 4;
    private static final int LONGEST_WINDOW = 6;
    private static final int MOST_WINDOWS = 30;
    private static final int PER_WINDOW = 5;
    private static final int MOST_TRIED = 40;
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private final IndexSearcher searcher;
    private final Queries queries;

    Spelling(IndexSearcher searcher, Queries queries) {
        this.searcher = searcher;
        this.queries = queries;
    }

    @Nullable
    String suggest(Question question, long total) throws IOException {
        List<Phrase> typed = Phrase.of(question.words());
        if (typed.isEmpty() || total > 0 && typed.stream().noneMatch(this::doubtful)) {
            return null;
        }
        Query filter = Queries.filter(question);
        Function<Phrase, Query> how = total == 0 ? this::whole : Queries::exact;
        List<Phrase> better = new ArrayList<>();
        for (Phrase phrase : typed) {
            better.add(found(filter, phrase, how) ? phrase : other(filter, phrase, how));
        }
        if (better.equals(typed)) {
            return null;
        }
        long others = searcher.count(Queries.with(filter, better, how));
        return others > 0 ? Phrase.join(better) : null;
    }

    /** A short one must stand somewhere as it is offered; of a long one most parts. */
    private Query whole(Phrase phrase) {
        return phrase.text().length() <= SHORT ? Queries.exact(phrase) : queries.near(phrase);
    }

    /** A pair of characters or a word of it stands nowhere. */
    private boolean doubtful(Phrase phrase) {
        return Queries.pairs(phrase.text()).stream()
                .anyMatch(pair -> Fields.SEARCHED.stream()
                        .allMatch(searched -> frequency(new Term(searched.pairs(), pair)) == 0));
    }

    private int frequency(Term term) {
        try {
            return searcher.getIndexReader().docFreq(term);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean found(Query filter, Phrase phrase, Function<Phrase, Query> how) throws IOException {
        return searcher.count(Queries.with(filter, List.of(phrase), how)) > 0;
    }

    private Phrase other(Query filter, Phrase phrase, Function<Phrase, Query> how) throws IOException {
        Phrase best = phrase;
        double most = 0;
        for (Candidate candidate : candidates(phrase.text())) {
            int word =
                    searcher.count(Queries.with(filter, List.of(new Phrase(candidate.word(), true)), Queries::exact));
            double score = candidate.likeness() * Math.log1p(word);
            if (word > 0 && score > most) {
                Phrase changed = new Phrase(candidate.whole(), phrase.quoted());
                if (found(filter, changed, how)) {
                    best = changed;
                    most = score;
                }
            }
        }
        return best;
    }

    private List<Candidate> candidates(String text) throws IOException {
        Set<Candidate> candidates = new LinkedHashSet<>();
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            if (Word.han(run.group().codePointAt(0))) {
                windows(text, run.start(), run.end(), candidates);
            } else {
                add(text, run.start(), run.end(), run.group().length() < 5 ? 1 : 2, 1, candidates);
            }
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -candidate.likeness()))
                .limit(MOST_TRIED)
                .toList();
    }

    /** Parts of a run of Chinese characters, the longer first: which of them is a word is what is not known. */
    private void windows(String text, int from, int to, Set<Candidate> candidates) throws IOException {
        int shortest = to - from <= 3 ? 2 : 3;
        int tried = 0;
        for (int length = Math.min(LONGEST_WINDOW, to - from); length >= shortest; length--) {
            for (int start = from; start + length <= to && tried < MOST_WINDOWS; start++) {
                if (frequency(new Term(Fields.SPELLING, text.substring(start, start + length))) == 0) {
                    add(text, start, start + length, 1, 0, candidates);
                    tried++;
                }
            }
        }
    }

    private void add(String text, int from, int to, int edits, int prefix, Set<Candidate> candidates)
            throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxEdits(edits);
        checker.setMinPrefix(prefix);
        checker.setMinQueryLength(2);
        checker.setAccuracy(0.3f);
        String typed = text.substring(from, to).toLowerCase(Locale.ROOT);
        SuggestWord[] words = checker.suggestSimilar(
                new Term(Fields.SPELLING, typed), PER_WINDOW, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS);
        for (SuggestWord word : words) {
            // Longer parts say more; a word with its letters swapped is likelier than another of the same letters.
            double likeness = word.score * Math.sqrt(to - from) + (swapped(typed, word.string) ? 0.5 : 0);
            candidates.add(
                    new Candidate(word.string, text.substring(0, from) + word.string + text.substring(to), likeness));
        }
    }

    private static boolean swapped(String one, String other) {
        int at = Arrays.mismatch(one.toCharArray(), other.toCharArray());
        return one.length() == other.length()
                && at >= 0
                && at + 1 < one.length()
                && one.charAt(at) == other.charAt(at + 1)
                && one.charAt(at + 1) == other.charAt(at)
                && one.substring(at + 2).equals(other.substring(at + 2));
    }

    /** @param whole the phrase with the word in place of what was typed */
    private record Candidate(String word, String whole, double likeness) {}
}
