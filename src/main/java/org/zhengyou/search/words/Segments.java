package org.zhengyou.search.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.cjk.CJKWidthCharFilter;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Cuts Chinese, English and mixed text into words; punctuation is left out, words that say nothing are marked. */
public final class Segments {
    private static final Set<String> STOP = stopWords();
    private static final int LONGEST_WORD = 60;

    private Segments() {}

    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>(text.length() / 2 + 1);
        try (HMMChineseTokenizer tokens = new HMMChineseTokenizer()) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
            tokens.setReader(new CJKWidthCharFilter(new StringReader(text)));
            tokens.reset();
            while (tokens.incrementToken()) {
                String word = term.toString().toLowerCase(Locale.ROOT);
                if (!word.isEmpty()
                        && word.length() <= LONGEST_WORD
                        && word.codePoints().anyMatch(Character::isLetterOrDigit)) {
                    words.add(new Word(word, offset.startOffset(), offset.endOffset(), STOP.contains(word)));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Set<String> stopWords() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Segments.class.getResourceAsStream("/search/stop-words.txt")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> line.strip().lines())
                    .flatMap(line -> java.util.Arrays.stream(line.split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
