package org.zhengyou.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.zhengyou.search.QueueReader.Change;

/**
 * Brings one index behind the records and keeps it there. Its position is a snapshot of the database: all changes that
 * were visible in it are in the index. The position is written into the index with each commit, so index and position
 * are of the same moment whenever the process dies. Not for several threads.
 */
final class Follower {
    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 500;

    private final WrittenIndex index;
    private final QueueReader queue;
    private final SearchSources sources;
    private final long generation;
    private String position;
    private @Nullable String towards;
    private long past;
    private boolean committed;
    private String onDisk;

    private Follower(WrittenIndex index, QueueReader queue, SearchSources sources, long generation, String position) {
        this.index = index;
        this.queue = queue;
        this.sources = sources;
        this.generation = generation;
        this.position = position;
        this.onDisk = position;
    }

    /** Goes on with an index that was there. */
    static Follower resume(WrittenIndex index, Note note, QueueReader queue, SearchSources sources) {
        Follower follower = new Follower(index, queue, sources, note.generation(), note.position());
        follower.committed = true;
        return follower;
    }

    /** Begins with an empty one: the next is to {@link #fill} it. */
    static Follower begin(WrittenIndex index, QueueReader queue, SearchSources sources) {
        // The snapshot is older than the first record read, so what changes meanwhile is in the queue behind it.
        return new Follower(index, queue, sources, queue.generation(), queue.snapshot());
    }

    /** Puts all records into the empty index. Returns early when it is to stop. */
    void fill(java.util.function.BooleanSupplier stopping) throws IOException {
        for (SearchSource source : sources.all()) {
            EntryKey after = null;
            while (!stopping.getAsBoolean()) {
                EntryKey from = after;
                List<EntryKey> keys = queue.read(() -> source.keys(null, from, source.batch()));
                if (keys.isEmpty()) {
                    break;
                }
                index.add(load(source, keys));
                after = keys.getLast();
            }
        }
        index.refresh();
    }

    WrittenIndex index() {
        return index;
    }

    long generation() {
        return generation;
    }

    boolean pending() {
        return queue.pending(position);
    }

    /** One batch of changes; whether more may be waiting. */
    boolean batch() {
        String target = towards;
        if (target == null) {
            target = queue.snapshot();
            towards = target;
            past = 0;
        }
        List<Change> changes = queue.between(position, target, past, BATCH);
        if (changes.isEmpty()) {
            committed &= target.equals(position);
            position = target;
            towards = null;
            return false;
        }
        take(changes);
        past = changes.getLast().id();
        committed = false;
        return true;
    }

    /** Onto the disk, with the position. The queue's rows may go after that and not before. */
    void commit() {
        if (!committed) {
            index.commit(new Note(position, generation, queue.cluster()).map());
            committed = true;
            onDisk = position;
        }
    }

    boolean dirty() {
        return !committed;
    }

    /** The position of the last commit. */
    String onDisk() {
        return onDisk;
    }

    private void take(List<Change> changes) {
        Map<String, Set<EntryKey>> keys = new LinkedHashMap<>();
        Map<String, Set<UUID>> units = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.entryId() == null) {
                units.computeIfAbsent(change.collection(), name -> new LinkedHashSet<>())
                        .add(change.unitId());
            } else {
                keys.computeIfAbsent(change.collection(), name -> new LinkedHashSet<>())
                        .add(new EntryKey(change.unitId(), change.entryId()));
            }
        }
        units.forEach((collection, changed) -> changed.forEach(unit -> takeUnit(collection, unit)));
        keys.forEach((collection, changed) ->
                sources.find(collection).ifPresent(source -> put(source, List.copyOf(changed))));
    }

    private void takeUnit(String collection, UUID unit) {
        sources.find(collection).ifPresent(source -> {
            List<EntryKey> keys = queue.read(() -> source.keys(unit, null, source.batch()));
            while (!keys.isEmpty()) {
                put(source, keys);
                EntryKey after = keys.getLast();
                keys = queue.read(() -> source.keys(unit, after, source.batch()));
            }
        });
    }

    private void put(SearchSource source, List<EntryKey> keys) {
        for (int from = 0; from < keys.size(); from += source.batch()) {
            putSome(source, keys.subList(from, Math.min(keys.size(), from + source.batch())));
        }
    }

    private void putSome(SearchSource source, List<EntryKey> keys) {
        List<Entry> entries = load(source, keys);
        Set<UUID> gone = new HashSet<>();
        keys.forEach(key -> gone.add(key.id()));
        entries.forEach(entry -> gone.remove(entry.id()));
        if (!gone.isEmpty()) {
            index.remove(gone);
        }
        index.put(entries);
    }

    /** A record that cannot be read is left out with a line in the log; it must not hold back all others. */
    private List<Entry> load(SearchSource source, List<EntryKey> keys) {
        try {
            return queue.read(() -> source.load(keys));
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            if (keys.size() == 1) {
                LOG.error("{} {} cannot be searched", source.collection(), keys.getFirst(), e);
                return List.of();
            }
            List<Entry> entries = new ArrayList<>();
            keys.forEach(key -> entries.addAll(load(source, List.of(key))));
            return entries;
        }
    }

    /**
     * What an index notes with each commit.
     *
     * @param position snapshot of the database up to which it follows
     * @param generation of all indexes; one of an earlier generation is built anew
     * @param cluster whose snapshots they are
     */
    record Note(String position, long generation, String cluster) {
        /** Grows when entries become other documents than before. */
        private static final String FORMAT = "1";

        Map<String, String> map() {
            return Map.of(
                    "format",
                    FORMAT,
                    "position",
                    position,
                    "generation",
                    Long.toString(generation),
                    "cluster",
                    cluster);
        }

        static @Nullable Note of(Map<String, String> map) {
            String position = map.get("position");
            String generation = map.get("generation");
            String cluster = map.get("cluster");
            return FORMAT.equals(map.get("format")) && position != null && generation != null && cluster != null
                    ? new Note(position, Long.parseLong(generation), cluster)
                    : null;
        }
    }
}
