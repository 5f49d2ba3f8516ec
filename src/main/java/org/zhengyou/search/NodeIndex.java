package org.zhengyou.search;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The index that serves on this node, which is another one after each rebuild. Before the first, nothing is found. */
@Component
class NodeIndex implements SearchIndex {
    private static final Logger LOG = LoggerFactory.getLogger(NodeIndex.class);

    private volatile @Nullable SearchIndex current;

    @Override
    public void put(Collection<Entry> entries) {
        ask(false, index -> {
            index.put(entries);
            return true;
        });
    }

    @Override
    public void remove(Collection<UUID> ids) {
        ask(false, index -> {
            index.remove(ids);
            return true;
        });
    }

    @Override
    public Found find(Question question) {
        return ask(Found.NOTHING, index -> index.find(question));
    }

    @Override
    public List<EntryKey> newest(Question question, @Nullable UUID after, int limit) {
        return ask(List.of(), index -> index.newest(question, after, limit));
    }

    @Override
    public List<Hit> related(UUID id, Set<String> audience, int n) {
        return ask(List.of(), index -> index.related(id, audience, n));
    }

    @Override
    public List<String> keywords(String title, String text, int n) {
        return ask(List.of(), index -> index.keywords(title, text, n));
    }

    boolean serves() {
        return current != null;
    }

    void use(@Nullable SearchIndex index) {
        current = index;
    }

    /** Another index is another object, whatever is in it. */
    @SuppressWarnings("ReferenceEquality")
    private <T> T ask(T nothing, Function<SearchIndex, T> asking) {
        SearchIndex index = current;
        boolean away = false;
        while (index != null) {
            try {
                return asking.apply(index);
            } catch (AlreadyClosedException e) {
                // Swapped for another while it was asked.
                SearchIndex next = current;
                if (next == index) {
                    throw e;
                }
                index = next;
            } catch (IndexAway e) {
                if (away) {
                    LOG.warn("the search index does not answer: {}", e.getMessage());
                    use(null);
                    return nothing;
                }
                // Behind its name there may be another since it was asked.
                away = true;
                index = current;
            } catch (UncheckedIOException e) {
                LOG.error("the search index cannot be read", e);
                use(null);
                return nothing;
            }
        }
        return nothing;
    }
}
