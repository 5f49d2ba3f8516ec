package org.zhengyou.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where records are found. It follows them within a second; what it says may be as old as that, so who may see a record
 * is asked again where the record is shown.
 */
public interface SearchIndex {
    /** Adds entries, each in place of what was there under its id. Sources do not call it: see {@link SearchQueue}. */
    void put(Collection<Entry> entries);

    void remove(Collection<UUID> ids);

    Found find(Question question);

    /**
     * Keys of all that match, the latest id first, with no hits, facets or suggestions; page and order do not matter.
     *
     * @param after only older ones than this; null to begin
     */
    List<EntryKey> newest(Question question, @Nullable UUID after, int limit);

    /** Others of its collection that are like it, the likest first; none where the asker may not find it itself. */
    List<Hit> related(UUID id, Set<String> audience, int n);

    /** What a text is about, against all that is indexed: words of two letters or more and phrases, the best first. */
    List<String> keywords(String title, String text, int n);
}
