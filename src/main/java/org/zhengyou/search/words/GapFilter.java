package org.zhengyou.search.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Leaves a position free where pairs do not overlap: a phrase is not found across the end of a sentence. */
final class GapFilter extends TokenFilter {
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private int end;

    GapFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (offset.startOffset() >= end) {
            increment.setPositionIncrement(increment.getPositionIncrement() + 1);
        }
        end = Math.max(end, offset.endOffset());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        end = 0;
    }
}
