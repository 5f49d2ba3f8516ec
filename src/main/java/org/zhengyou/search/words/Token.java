package org.zhengyou.search.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * What a text is cut into where no dictionary is asked: pairs of characters, and words of other scripts.
 *
 * @param position from 0; one is left free where a phrase ends
 * @param start offset of its first character in the text
 * @param end offset behind its last
 * @param pair whether it is two characters
 */
public record Token(String text, int position, int start, int end, boolean pair) {
    /** As a field of pairs has them. */
    public static List<Token> of(String text, String field) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = Fields.analyzer(field).tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(
                        term.toString(),
                        position,
                        offset.startOffset(),
                        offset.endOffset(),
                        type.type().equals(CJKBigramFilter.DOUBLE_TYPE)));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    /** Those of a long text, each once. */
    static Set<String> texts(String text) {
        Set<String> texts = new LinkedHashSet<>();
        of(text, Fields.TEXT + Fields.PAIRS).forEach(token -> texts.add(token.text));
        return texts;
    }

    /** Whether it is one Chinese character without a neighbour. */
    static boolean alone(String text) {
        return text.codePointCount(0, text.length()) == 1 && Word.han(text.codePointAt(0));
    }
}
