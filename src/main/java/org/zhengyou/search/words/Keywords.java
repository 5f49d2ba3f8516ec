package org.zhengyou.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhengyou.search.words.Reading.Frequencies;

/**
 * What a text is about: words and phrases that are frequent in it, at least twice or in its title, and rare in the
 * collection. A phrase is words that stand beside each other; parts of it that hardly stand without it give way.
 */
public final class Keywords {
    private static final int MOST_CHARACTERS = 40_000;
    private static final int MOST_WORDS = 4;
    private static final int LONGEST = 10;
    private static final int TITLE = 3;
    /** More than in the title and in the heading that repeats it. */
    private static final int OFTEN = 3;

    private final Reading reading;

    public Keywords(Reading reading) {
        this.reading = reading;
    }

    public List<String> of(String title, String text, int n) throws IOException {
        Map<String, Phrase> phrases = new HashMap<>();
        count(title, TITLE, phrases);
        count(text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text, 1, phrases);
        phrases.values().removeIf(phrase -> phrase.times < (phrase.cut ? OFTEN : 2));
        Frequencies frequencies = reading.spellings(phrases.keySet());
        List<Scored> scored = new ArrayList<>();
        for (Phrase phrase : phrases.values()) {
            scored.add(new Scored(phrase, score(phrase, frequencies)));
        }
        scored.sort(Comparator.comparingDouble((Scored s) -> -s.score).thenComparing(s -> s.phrase.text));
        List<Phrase> chosen = new ArrayList<>();
        for (Scored candidate : scored) {
            if (chosen.size() == n) {
                break;
            }
            if (chosen.stream().noneMatch(known -> known.overlaps(candidate.phrase))) {
                fuller(candidate.phrase, phrases, chosen);
            }
        }
        return chosen.stream().map(phrase -> phrase.text).toList();
    }

    /** The phrase, or a longer one that it is nearly always a part of. */
    private static void fuller(Phrase phrase, Map<String, Phrase> phrases, List<Phrase> chosen) {
        Phrase best = phrases.values().stream()
                .filter(longer -> longer != phrase
                        && longer.text.contains(phrase.text)
                        && longer.text.length() <= LONGEST
                        && longer.times * 5 >= phrase.times * 4)
                .max(Comparator.comparingInt((Phrase longer) -> longer.text.length())
                        .thenComparing(longer -> longer.text))
                .orElse(phrase);
        if (chosen.stream().noneMatch(known -> known.overlaps(best))) {
            chosen.add(best);
        }
    }

    private static void count(String text, int weight, Map<String, Phrase> phrases) {
        List<Word> words = Segments.of(text);
        for (int from = 0; from < words.size(); from++) {
            StringBuilder joined = new StringBuilder();
            for (int to = from; to < Math.min(words.size(), from + MOST_WORDS); to++) {
                Word word = words.get(to);
                boolean follows = to == from || word.han() && words.get(to - 1).end() == word.start();
                if (word.stop() || !follows || !Character.isLetter(word.text().codePointAt(0))) {
                    break;
                }
                joined.append(word.text());
                if (joined.length() > LONGEST && to > from) {
                    break;
                }
                if (joined.length() > (word.han() ? 1 : 2)) {
                    int parts = to - from + 1;
                    boolean cut = to > from
                            && (words.get(from).text().length() == 1
                                    || word.text().length() == 1);
                    phrases.computeIfAbsent(joined.toString(), key -> new Phrase(key, parts, cut)).times +=
                            cut ? 1 : weight;
                }
                if (!word.han()) {
                    break;
                }
            }
        }
    }

    private static double score(Phrase phrase, Frequencies frequencies) {
        // Of phrases of three words and more only their pairs are counted: they are taken for rarer than these.
        double rare = Math.log((frequencies.records() + 2.0) / (frequencies.of(phrase.text) + 1.0)) + 0.5;
        double long_ = phrase.text.codePoints().anyMatch(Word::han) ? Math.sqrt(phrase.text.length()) : 1.5;
        double idf = phrase.words > 2 ? Math.min(rare, 6) : rare;
        return Math.pow(phrase.times, 0.9) * idf * long_;
    }

    private static final class Phrase {
        final String text;
        final int words;
        /** It begins or ends with a single character, and so perhaps in the middle of a word. */
        final boolean cut;

        int times;

        Phrase(String text, int words, boolean cut) {
            this.text = text;
            this.words = words;
            this.cut = cut;
        }

        /** Whether one holds the other, or begins with two characters or more with which the other ends. */
        boolean overlaps(Phrase other) {
            return text.contains(other.text)
                    || other.text.contains(text)
                    || meets(text, other.text)
                    || meets(other.text, text);
        }

        private static boolean meets(String first, String second) {
            for (int n = 2; n < Math.min(first.length(), second.length()); n++) {
                if (second.startsWith(first.substring(first.length() - n))) {
                    return true;
                }
            }
            return false;
        }
    }

    private record Scored(Phrase phrase, double score) {}
}
