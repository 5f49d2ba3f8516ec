package org.zhengyou.search.lucene;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import org.zhengyou.search.words.Segments;
import org.zhengyou.search.words.Word;
import org.zhengyou.search.words.WordStream;

/** An entry as a document of the index. */
final class Documents {
    /** Of one text; a book does not fill the dictionary alone. */
    private static final int MOST_SPELLINGS = 4_000;

    private static final int LONGEST_SPELLING = 8;

    private Documents() {}

    static Document of(Entry entry) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, entry.id().toString(), Field.Store.YES));
        document.add(new BinaryDocValuesField(Fields.KEY, new BytesRef(key(entry))));
        document.add(new LongField(Fields.HIGH, sortable(entry.id().getMostSignificantBits()), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.LOW, sortable(entry.id().getLeastSignificantBits())));
        document.add(new StringField(Fields.COLLECTION, entry.collection(), Field.Store.YES));
        document.add(new StringField(Fields.UNIT, entry.unit().toString(), Field.Store.YES));
        document.add(new StringField(Fields.TYPE, entry.type(), Field.Store.YES));
        document.add(new SortedDocValuesField(Fields.TYPE, new BytesRef(entry.type())));
        document.add(new LongField(Fields.ON, entry.on().toEpochDay(), Field.Store.YES));
        document.add(new StoredField(Fields.AUTHOR, entry.author()));
        document.add(new StoredField(Fields.UNIT_NAME, entry.unitName()));
        entry.marks().forEach(mark -> document.add(new StringField(Fields.MARK, mark, Field.Store.NO)));
        entry.audience().forEach(token -> document.add(new StringField(Fields.AUDIENCE, token, Field.Store.NO)));
        for (String tag : entry.tags()) {
            if (tag.length() <= 200) {
                document.add(new StringField(Fields.TAG, tag, Field.Store.YES));
                document.add(new SortedSetDocValuesField(Fields.TAG, new BytesRef(tag)));
            }
        }
        Set<String> spellings = new HashSet<>();
        search(document, Fields.TITLE, entry.title(), spellings);
        search(document, Fields.TAGS, String.join("\n", entry.tags()), spellings);
        search(document, Fields.AUTHOR, entry.author(), spellings);
        search(document, Fields.UNIT_NAME, entry.unitName(), spellings);
        search(document, Fields.TEXT, entry.text(), spellings);
        spellings.forEach(spelling -> document.add(new Field(Fields.SPELLING, spelling, Fields.LISTED)));
        return document;
    }

    private static void search(Document document, String field, String text, Set<String> spellings) {
        boolean shown = field.equals(Fields.TITLE) || field.equals(Fields.TEXT);
        if (!shown && text.isEmpty()) {
            return;
        }
        document.add(new Field(field + Fields.PAIRS, text, shown ? Fields.SHOWN : Fields.HIDDEN));
        List<Word> words = Segments.of(text);
        document.add(new Field(field + Fields.WORDS, new WordStream(words), Fields.HIDDEN));
        for (int i = 0; i < words.size() && spellings.size() < MOST_SPELLINGS; i++) {
            Word word = words.get(i);
            if (word.text().length() > 1 && Character.isLetter(word.text().codePointAt(0))) {
                spellings.add(word.text());
            }
            if (i > 0
                    && word.han()
                    && words.get(i - 1).han()
                    && words.get(i - 1).end() == word.start()) {
                String both = words.get(i - 1).text() + word.text();
                if (both.length() <= LONGEST_SPELLING) {
                    spellings.add(both);
                }
            }
        }
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
