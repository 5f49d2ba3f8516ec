package org.zhengyou.likeness;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Fingerprints as terms of an index, four bytes each. */
final class PrintStream extends TokenStream {
    static final FieldType TYPE = new FieldType();

    static {
        TYPE.setIndexOptions(IndexOptions.DOCS);
        TYPE.setOmitNorms(true);
        TYPE.setTokenized(true);
        TYPE.freeze();
    }

    private final int[] prints;
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private int next;

    PrintStream(int[] prints) {
        this.prints = prints;
    }

    int size() {
        return prints.length;
    }

    @Override
    public boolean incrementToken() {
        if (next == prints.length) {
            return false;
        }
        clearAttributes();
        term.setBytesRef(IndexShelf.bytes(prints[next++]));
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }
}
