package org.zhengyou.search.words;

import java.io.IOException;
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
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.zhengyou.search.Question;
import org.zhengyou.search.words.Reading.Alike;
import org.zhengyou.search.words.Reading.Frequencies;
import org.zhengyou.search.words.Reading.Typed;

/**
 * Other words for what was mistyped, out of the index's own. A word is offered only when it stands in a record that this
 * asker finds with all filters, so nobody learns what is written elsewhere.
 */
public final class Spelling {
    private static final int SHORT = 4;
    private static final int LONGEST_WINDOW = 6;
    private static final int MOST_WINDOWS = 30;
    private static final int MOST_CUT = 200;
    private static final int MOST_TRIED = 40;
    private static final int TOGETHER = 8;
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

    private final Reading reading;
    private final Queries queries;

    public Spelling(Reading reading, Queries queries) {
        this.reading = reading;
        this.queries = queries;
    }

    /** @param total what was found with what was typed */
    @Nullable
    public String suggest(Question question, long total) throws IOException {
        List<Phrase> typed = Phrase.of(question.words());
        if (typed.isEmpty() || total > 0 && !doubtful(typed)) {
            return null;
        }
        Query filter = Queries.filter(question);
        Function<Phrase, Query> how = total == 0 ? this::whole : Queries::exact;
        List<Long> found = counts(filter, typed, how);
        List<Phrase> better = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            better.add(found.get(i) > 0 ? typed.get(i) : other(filter, typed.get(i), how));
        }
        if (better.equals(typed)) {
            return null;
        }
        long others = reading.counts(List.of(Queries.with(filter, better, how))).getFirst();
        return others > 0 ? Phrase.join(better) : null;
    }

    /** A short one must stand somewhere as it is offered; of a long one most parts. */
    private Query whole(Phrase phrase) {
        return phrase.text().length() <= SHORT ? Queries.exact(phrase) : queries.near(phrase);
    }

    /** A pair of characters or a word of it stands nowhere. */
    private boolean doubtful(List<Phrase> phrases) throws IOException {
        Set<String> pairs = new LinkedHashSet<>();
        phrases.forEach(phrase -> pairs.addAll(Token.texts(phrase.text())));
        return !reading.standing(pairs).containsAll(pairs);
    }

    private List<Long> counts(Query filter, List<Phrase> phrases, Function<Phrase, Query> how) throws IOException {
        return reading.counts(phrases.stream()
                .map(phrase -> Queries.with(filter, List.of(phrase), how))
                .toList());
    }

    /** Of those that are found, the likest and most frequent. */
    private Phrase other(Query filter, Phrase phrase, Function<Phrase, Query> how) throws IOException {
        List<Candidate> candidates = candidates(phrase.text());
        List<Long> words = counts(
                filter,
                candidates.stream()
                        .map(candidate -> new Phrase(candidate.word(), true))
                        .toList(),
                Queries::exact);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            double score = candidates.get(i).likeness() * Math.log1p(words.get(i));
            if (score > 0) {
                scored.add(new Scored(new Phrase(candidates.get(i).whole(), phrase.quoted()), score));
            }
        }
        scored.sort(Comparator.comparingDouble(one -> -one.score()));
        for (int from = 0; from < scored.size(); from += TOGETHER) {
            List<Phrase> some = scored.subList(from, Math.min(scored.size(), from + TOGETHER)).stream()
                    .map(Scored::phrase)
                    .toList();
            List<Long> found = counts(filter, some, how);
            for (int i = 0; i < some.size(); i++) {
                if (found.get(i) > 0) {
                    return some.get(i);
                }
            }
        }
        return phrase;
    }

    private List<Candidate> candidates(String text) throws IOException {
        List<Window> windows = new ArrayList<>();
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            if (Word.han(run.group().codePointAt(0))) {
                windows(text, run.start(), run.end(), windows);
            } else {
                windows.add(new Window(run.start(), run.end(), run.group().length() < 5 ? 1 : 2, 1));
            }
        }
        List<List<Alike>> words =
                reading.alike(windows.stream().map(window -> window.typed(text)).toList());
        Set<Candidate> candidates = new LinkedHashSet<>();
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            words.get(i).forEach(word -> candidates.add(window.candidate(text, word)));
        }
        return candidates.stream()
                .sorted(Comparator.comparingDouble(candidate -> -candidate.likeness()))
                .limit(MOST_TRIED)
                .toList();
    }

    /** Parts of a run of Chinese characters, the longer first: which of them is a word is what is not known. */
    private void windows(String text, int from, int to, List<Window> windows) throws IOException {
        int shortest = to - from <= 3 ? 2 : 3;
        List<Window> all = new ArrayList<>();
        for (int length = Math.min(LONGEST_WINDOW, to - from); length >= shortest; length--) {
            for (int start = from; start + length <= to && all.size() < MOST_CUT; start++) {
                all.add(new Window(start, start + length, 1, 0));
            }
        }
        Frequencies known =
                reading.spellings(all.stream().map(window -> window.of(text)).toList());
        all.stream()
                .filter(window -> known.of(window.of(text)) == 0)
                .limit(MOST_WINDOWS)
                .forEach(windows::add);
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

    /** A part of what was typed that may be a mistyped word. */
    private record Window(int from, int to, int edits, int prefix) {
        String of(String text) {
            return text.substring(from, to);
        }

        Typed typed(String text) {
            return new Typed(of(text).toLowerCase(Locale.ROOT), edits, prefix);
        }

        Candidate candidate(String text, Alike alike) {
            String word = alike.word();
            // Longer parts say more; a word with its letters swapped is likelier than another of the same letters.
            double likeness = alike.likeness() * Math.sqrt(to - from)
                    + (swapped(typed(text).word(), word) ? 0.5 : 0);
            return new Candidate(word, text.substring(0, from) + word + text.substring(to), likeness);
        }
    }

    /** @param whole the phrase with the word in place of what was typed */
    private record Candidate(String word, String whole, double likeness) {}

    private record Scored(Phrase phrase, double score) {}
}
