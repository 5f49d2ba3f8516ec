package org.zhengyou.likeness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** An index at one moment; for one search. Of its fingerprints half are kept, or a million texts would not fit the disk. */
final class IndexShelf implements Shelf {
    static final String ID = "id";
    static final String PRINT = "print";
    static final String PRINTS = "prints";
    static final String HASH = "hash";

    private final DirectoryReader reader;
    private final List<LeafReaderContext> leaves;
    private final List<@Nullable TermsEnum> terms = new ArrayList<>();
    private final @Nullable Bits live;
    private final Map<Integer, Integer> counts = new HashMap<>();
    /** The column of the segment that holds the numbers from … to. */
    private @Nullable NumericDocValues prints;

    private int from;
    private int to;

    IndexShelf(DirectoryReader reader) throws IOException {
        this.reader = reader;
        this.leaves = reader.leaves();
        for (LeafReaderContext leaf : leaves) {
            Terms prints = leaf.reader().terms(PRINT);
            terms.add(prints == null ? null : prints.iterator());
        }
        this.live = MultiBits.getLiveDocs(reader);
    }

    static int[] kept(int[] prints) {
        return Arrays.stream(prints).filter(IndexShelf::kept).toArray();
    }

    /** Another bit than the one by which a text's are chosen. */
    private static boolean kept(int print) {
        return (print & 2) == 0;
    }

    static BytesRef bytes(int value) {
        return new BytesRef(
                new byte[] {(byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value});
    }

    static BytesRef bytes(long value) {
        byte[] bytes = new byte[Long.BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (value >>> 56 - 8 * i);
        }
        return new BytesRef(bytes);
    }

    @Override
    public int size() {
        return reader.numDocs();
    }

    @Override
    public int numbers() {
        return reader.maxDoc();
    }

    @Override
    public boolean keeps(int print) {
        return kept(print);
    }

    /** Texts that were taken away count until the index has tidied itself up. */
    @Override
    public int count(int print) {
        return kept(print) ? counts.computeIfAbsent(print, this::counted) : 0;
    }

    private int counted(int print) {
        return io(() -> {
            int count = 0;
            for (TermsEnum leaf : terms) {
                count += leaf != null && leaf.seekExact(bytes(print)) ? leaf.docFreq() : 0;
            }
            return count;
        });
    }

    @Override
    public void read(int print, IntConsumer number) {
        io(() -> {
            for (int i = 0; i < leaves.size(); i++) {
                TermsEnum leaf = terms.get(i);
                if (leaf != null && leaf.seekExact(bytes(print))) {
                    PostingsEnum texts = leaf.postings(null, PostingsEnum.NONE);
                    int first = leaves.get(i).docBase;
                    for (int text = texts.nextDoc(); text != DocIdSetIterator.NO_MORE_DOCS; text = texts.nextDoc()) {
                        if (live == null || live.get(first + text)) {
                            number.accept(first + text);
                        }
                    }
                }
            }
            return print;
        });
    }

    /** Fastest when asked for ascending numbers. */
    @Override
    public int prints(int number) {
        return io(() -> {
            NumericDocValues column = prints;
            if (column == null || number < from || number >= to || number - from < column.docID()) {
                LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
                column = Objects.requireNonNull(leaf.reader().getNumericDocValues(PRINTS));
                prints = column;
                from = leaf.docBase;
                to = leaf.docBase + leaf.reader().maxDoc();
            }
            return column.advanceExact(number - from) ? Math.max(1, (int) column.longValue()) : 1;
        });
    }

    @Override
    public String id(int number) {
        return io(() ->
                Objects.requireNonNull(reader.storedFields().document(number).get(ID)));
    }

    @Override
    public List<String> same(long hash) {
        return io(() -> {
            List<String> ids = new ArrayList<>();
            for (LeafReaderContext leaf : leaves) {
                PostingsEnum texts = leaf.reader().postings(new Term(HASH, bytes(hash)));
                while (texts != null && texts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    int number = leaf.docBase + texts.docID();
                    if (live == null || live.get(number)) {
                        ids.add(id(number));
                    }
                }
            }
            return ids;
        });
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T io(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
