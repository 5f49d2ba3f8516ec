package org.zhengyou.search.words;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words that are cut already, as the index takes them: cutting is the dear part, and is done once a text. */
public final class WordStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final List<Word> words;
    private Iterator<Word> left;

    public WordStream(List<Word> words) {
        this.words = words;
        this.left = words.iterator();
    }

    @Override
    public void reset() {
        left = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        int passed = 1;
        while (left.hasNext()) {
            Word word = left.next();
            if (word.stop()) {
                passed++;
                continue;
            }
            clearAttributes();
            term.append(word.stem());
            increment.setPositionIncrement(passed);
            return true;
        }
        return false;
    }
}
