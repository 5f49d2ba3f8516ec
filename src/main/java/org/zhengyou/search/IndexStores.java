package org.zhengyou.search;

import java.io.IOException;
import java.util.Optional;

/** Where this process finds its index. */
public interface IndexStores {
    /** To write it; empty while another process does. */
    Optional<IndexStore> take() throws IOException;

    /** What another process writes, to ask it; empty before it is whole. */
    default Optional<SearchIndex> shared() throws IOException {
        return Optional.empty();
    }
}
