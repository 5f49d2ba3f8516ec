package org.zhengyou.search.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words of one entry as they are written, and words that stand beside each other. */
public final class Spellings {
    /** A book does not fill the dictionary alone. */
    private static final int MOST = 4_000;

    private static final int LONGEST = 8;

    private final Set<String> all = new HashSet<>();

    /** Cuts a text into words and keeps how they are written. */
    public List<Word> read(String text) {
        List<Word> words = Segments.of(text);
        for (int i = 0; i < words.size() && all.size() < MOST; i++) {
            Word word = words.get(i);
            if (word.text().length() > 1 && Character.isLetter(word.text().codePointAt(0))) {
                all.add(word.text());
            }
            if (i > 0
                    && word.han()
                    && words.get(i - 1).han()
                    && words.get(i - 1).end() == word.start()) {
                String both = words.get(i - 1).text() + word.text();
                if (both.length() <= LONGEST) {
                    all.add(both);
                }
            }
        }
        return words;
    }

    public Set<String> all() {
        return all;
    }
}
