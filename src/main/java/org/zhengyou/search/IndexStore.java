package org.zhengyou.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where indexes take each other's place: a folder of this machine, or a cluster. One process at a time holds it. */
public interface IndexStore extends Closeable {
    /** Under which its writer stands in the database. */
    UUID node();

    /** The one that serves; empty before the first is whole. */
    Optional<String> current() throws IOException;

    /** A new and empty one to build in. */
    String fresh() throws IOException;

    WrittenIndex open(String index) throws IOException;

    /** From now on it serves, also after the next start. */
    void use(String index) throws IOException;

    /** Takes away every index but this one: what a killed process was building, and the one before. */
    void sweep(@Nullable String keep) throws IOException;

    /** Fails when the process does not hold it any more. */
    default void hold() throws IOException {}

    /** Whether an index that cannot be asked may be whole all the same, because it is elsewhere. */
    default boolean elsewhere() {
        return false;
    }
}
