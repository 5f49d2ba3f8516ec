package org.zhengyou.search;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The index is elsewhere and does not answer, or somebody else writes it now. Nothing is wrong with what is in it. */
public final class IndexAway extends UncheckedIOException {
    public IndexAway(String why, IOException cause) {
        super(why, cause);
    }

    public IndexAway(String why) {
        super(why, new IOException(why));
    }
}
