package org.zhengyou.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A bean for each collection that can be searched. Called in transactions that only read, with at most {@link #batch} keys. */
public interface SearchSource {
    String collection();

    /** How many are loaded at once: a source of long texts names fewer, or a small heap does not hold them. */
    default int batch() {
        return 500;
    }

    /** The records that can be found at all; those that are left out are removed from the index. */
    List<Entry> load(List<EntryKey> keys);

    /**
     * Keys of all records, some at a time, in an order of the source's own.
     *
     * @param unit only of this unit; null for all
     * @param after the last of the page before; null to begin
     */
    List<EntryKey> keys(@Nullable UUID unit, @Nullable EntryKey after, int limit);
}
