package org.zhengyou.search.lucene;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.zhengyou.search.Entry;
import org.zhengyou.search.EntryKey;
import org.zhengyou.search.words.Fields;
import org.zhengyou.search.words.Spellings;
import org.zhengyou.search.words.WordStream;

/** An entry as a document of the index. */
final class Documents {
    private Documents() {}

    static Document of(Entry entry) {
        Document document = shown(entry);
        document.add(new BinaryDocValuesField(Fields.KEY, new BytesRef(key(entry))));
        document.add(new LongField(Fields.HIGH, sortable(entry.id().getMostSignificantBits()), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.LOW, sortable(entry.id().getLeastSignificantBits())));
        document.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(entry.type())));
        for (String tag : document.getValues(Fields.TAG)) {
            document.add(new SortedSetDocValuesField(Fields.TAG, new BytesRef(tag)));
        }
        entry.marks().forEach(mark -> document.add(new StringField(Fields.MARK, mark, Field.Store.NO)));
        entry.audience().forEach(token -> document.add(new StringField(Fields.AUDIENCE, token, Field.Store.NO)));
        Spellings spellings = new Spellings();
        Fields.texts(entry).forEach((field, text) -> {
            if (document.getField(field + Fields.PAIRS) == null) {
                document.add(new Field(field + Fields.PAIRS, text, Fields.HIDDEN));
            }
            document.add(new Field(field + Fields.WORDS, new WordStream(spellings.read(text)), Fields.HIDDEN));
        });
        spellings.all().forEach(spelling -> document.add(new Field(Fields.SPELLING, spelling, Fields.LISTED)));
        return document;
    }

    /** As much of it as a hit shows. */
    static Document shown(Entry entry) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, entry.id().toString(), Field.Store.YES));
        document.add(new StringField(Fields.COLLECTION, entry.collection(), Field.Store.YES));
        document.add(new StringField(Fields.UNIT, entry.unit().toString(), Field.Store.YES));
        document.add(new StringField(Fields.TYPE, entry.type(), Field.Store.YES));
        document.add(new LongField(Fields.ON, entry.on().toEpochDay(), Field.Store.YES));
        document.add(new StoredField(Fields.AUTHOR, entry.author()));
        document.add(new StoredField(Fields.UNIT_NAME, entry.unitName()));
        entry.tags().stream()
                .filter(tag -> tag.length() <= Fields.LONGEST_TAG)
                .forEach(tag -> document.add(new StringField(Fields.TAG, tag, Field.Store.YES)));
        document.add(new Field(Fields.TITLE + Fields.PAIRS, entry.title(), Fields.SHOWN));
        document.add(new Field(Fields.TEXT + Fields.PAIRS, entry.text(), Fields.SHOWN));
        return document;
    }

    static Analyzer analyzer() {
        return new PerFieldAnalyzerWrapper(Fields.SHORT, Map.of(Fields.TEXT + Fields.PAIRS, Fields.LONG));
    }

    static long sortable(long half) {
        return half ^ Long.MIN_VALUE;
    }

    private static byte[] key(Entry entry) {
        return ByteBuffer.allocate(32)
                .putLong(entry.unit().getMostSignificantBits())
                .putLong(entry.unit().getLeastSignificantBits())
                .putLong(entry.id().getMostSignificantBits())
                .putLong(entry.id().getLeastSignificantBits())
                .array();
    }

    static EntryKey key(BytesRef bytes) {
        ByteBuffer key = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new EntryKey(new UUID(key.getLong(), key.getLong()), new UUID(key.getLong(), key.getLong()));
    }

    /** What of an entry is kept to be shown; who may find it is not. */
    static Entry entry(Document document) {
        return new Entry(
                document.get(Fields.COLLECTION),
                UUID.fromString(document.get(Fields.ID)),
                UUID.fromString(document.get(Fields.UNIT)),
                document.get(Fields.TITLE + Fields.PAIRS),
                document.get(Fields.TEXT + Fields.PAIRS),
                List.of(document.getValues(Fields.TAG)),
                document.get(Fields.AUTHOR),
                document.get(Fields.UNIT_NAME),
                document.get(Fields.TYPE),
                LocalDate.ofEpochDay(document.getField(Fields.ON).storedValue().getLongValue()),
                Set.of());
    }
}
