package org.zhengyou.likeness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/**
 * A collection as {@link Texts} is, in a folder: as large as a million texts, there again after a crash as it was at the last
 * {@link #commit}. It is made from texts that are kept elsewhere and may be thrown away at any time. For any number of threads.
 */
public final class TextIndex implements AutoCloseable {
    /** Of what the index is made; one that was made otherwise is thrown away by its owner. */
    public static final int VERSION = 2;

    private final Synonyms synonyms;
    private final Function<String, String> words;
    private final Directory directory;
    private final IndexWriter writer;
    private DirectoryReader reader;

    /**
     * @param words the text of an id, as it was when it was put; asked for those that are compared
     * @throws IOException also where the folder holds something else or is broken
     */
    public TextIndex(Path folder, Synonyms synonyms, Function<String, String> words) throws IOException {
        this.synonyms = synonyms;
        this.words = words;
        this.directory = FSDirectory.open(folder);
        IndexWriter opened = null;
        try {
            // No analyzer: every field brings its terms as they are.
            opened = new IndexWriter(directory, new IndexWriterConfig(null).setRAMBufferSizeMB(32));
            this.writer = opened;
            this.reader = DirectoryReader.open(writer);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(opened, directory);
            throw e;
        }
    }

    /** Reads every byte and compares it with its check sum; Lucene itself looks at some only when it merges. */
    public void check() throws IOException {
        DirectoryReader now = acquire();
        try {
            for (LeafReaderContext leaf : now.leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            now.decRef();
        }
    }

    /** Adds texts, in place of those with the same ids. */
    public void put(Collection<Text> texts) throws IOException {
        for (Text text : texts) {
            Tokens tokens = Tokens.of(text.words(), synonyms);
            PrintStream prints = new PrintStream(IndexShelf.kept(Fingerprints.of(tokens)));
            Document document = new Document();
            document.add(new StringField(IndexShelf.ID, text.id(), Field.Store.YES));
            document.add(new NumericDocValuesField(IndexShelf.PRINTS, prints.size()));
            document.add(new Field(IndexShelf.PRINT, prints, PrintStream.TYPE));
            if (tokens.size() > 0) {
                document.add(new StringField(IndexShelf.HASH, IndexShelf.bytes(tokens.hash()), Field.Store.NO));
            }
            writer.updateDocument(new Term(IndexShelf.ID, text.id()), document);
        }
    }

    public void remove(Collection<String> ids) throws IOException {
        for (String id : ids) {
            writer.deleteDocuments(new Term(IndexShelf.ID, id));
        }
    }

    /** What was put before is on the disk when this returns. */
    public void commit() throws IOException {
        writer.commit();
    }

    /** As {@link Texts#like}; sees what was put before the call. */
    public List<Likeness> like(Text text, int most) throws IOException {
        DirectoryReader now = acquire();
        try {
            return new Finder(new IndexShelf(now), synonyms, words).like(text, most);
        } finally {
            now.decRef();
        }
    }

    /** How many. */
    public int size() throws IOException {
        DirectoryReader now = acquire();
        try {
            return now.numDocs();
        } finally {
            now.decRef();
        }
    }

    private synchronized DirectoryReader acquire() throws IOException {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader, writer);
        if (newer != null) {
            reader.close();
            reader = newer;
        }
        reader.incRef();
        return reader;
    }

    /** Commits first. */
    @Override
    public synchronized void close() throws IOException {
        try (directory;
                writer) {
            reader.close();
            writer.commit();
        }
    }
}
