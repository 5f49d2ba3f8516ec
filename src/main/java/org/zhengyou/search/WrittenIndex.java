package org.zhengyou.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/**
 * An index as its one writer has it. What is given to {@link #commit} is kept together with all that was put before it, or
 * not at all.
 */
public interface WrittenIndex extends SearchIndex, Closeable {
    /** Entries that are certainly not in it yet; found after {@link #refresh}. */
    void add(Collection<Entry> entries);

    void refresh();

    void commit(Map<String, String> note);

    /** What was noted with the last commit; empty where nothing was. */
    Map<String, String> note() throws IOException;

    /** Reads it through, where nobody else does; an error says that it is damaged. */
    void check() throws IOException;

    /** How many entries there are. */
    long size();
}
