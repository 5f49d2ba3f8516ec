package org.zhengyou.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengyou.search.Things.count;
import static org.zhengyou.search.Things.found;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.database.TestDatabase;

/** The index behind the records, on a real database and a real disk. */
class SearchNodeTest {
    private static final int ROUNDS = Boolean.getBoolean("long") ? 60 : 3;
    private static final Things DATABASE = Things.in(TestDatabase.migrated());

    @TempDir
    private Path folder;

    private final List<SearchNode> opened = new ArrayList<>();
    private Things things;
    private NodeIndex index;

    @BeforeEach
    void anEmptyTable() {
        things = DATABASE;
        things.jdbc.sql("truncate thing, search_queue, search_node").update();
        things.failing = null;
        index = new NodeIndex();
    }

    @AfterEach
    void close() throws IOException {
        for (SearchNode node : opened) {
            node.close();
        }
    }

    private SearchNode open(NodeIndex serving) throws Exception {
        SearchNode node =
                new SearchNode(NodeFolder.take(folder), serving, things.queue, things.sources, Duration.ofHours(1));
        opened.add(node);
        node.open();
        long begin = System.nanoTime();
        do {
            node.step();
            Thread.sleep(2);
        } while (!serving.serves() && System.nanoTime() - begin < 30_000_000_000L);
        return node;
    }

    private void close(SearchNode node) throws IOException {
        node.close();
        opened.remove(node);
    }

    private long rows() {
        return things.jdbc
                .sql("select count(*) from search_queue")
                .query(Long.class)
                .single();
    }

    @Test
    void whatWasThereBeforeIsFoundAndWhatChangesIsFollowed() throws Exception {
        things.write("结对帮扶");
        SearchNode node = open(index);
        assertThat(count(index, "结对帮扶")).isEqualTo(1);

        UUID id = things.write("公开课");
        node.step();
        assertThat(count(index, "公开课")).isEqualTo(1);

        things.transaction.executeWithoutResult(status -> things.put(id, "义务劳动"));
        node.step();
        assertThat(count(index, "公开课")).isZero();
        assertThat(count(index, "义务劳动")).isEqualTo(1);

        things.delete(id);
        node.step();
        assertThat(found(index)).isEqualTo(things.stored()).hasSize(1);
    }

    @Test
    void aChangeCommittedAfterLaterOnesIsNotPassedOver() throws Exception {
        SearchNode node = open(index);
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Thread slow = Thread.startVirtualThread(() -> things.transaction.executeWithoutResult(status -> {
            things.put(Uuid7.next(), "先写后交");
            written.countDown();
            try {
                commit.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        written.await();
        things.write("后写先交");
        node.step();
        assertThat(count(index, "后写先交")).isEqualTo(1);
        assertThat(count(index, "先写后交")).isZero();

        commit.countDown();
        slow.join();
        node.step();
        assertThat(count(index, "先写后交")).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsNotFound() throws Exception {
        SearchNode node = open(index);
        things.transaction.executeWithoutResult(status -> {
            things.put(Uuid7.next(), "撤回");
            status.setRollbackOnly();
        });
        node.step();
        assertThat(found(index)).isEmpty();
    }

    @Test
    void aUnitsChangeReachesAllItsEntries() throws Exception {
        SearchNode node = open(index);
        things.write("一");
        things.write("二");
        node.step();
        things.jdbc.sql("update thing set words = words || '改名'").update();
        things.transaction.executeWithoutResult(
                status -> things.changes.changedUnits("thing", List.of(Things.UNIT, UUID.randomUUID())));
        node.step();
        assertThat(count(index, "改名")).isEqualTo(2);
    }

    @Test
    void everyNodeHasItsOwnIndexAndTheQueueWaitsForTheSlowest() throws Exception {
        NodeIndex other = new NodeIndex();
        SearchNode first = open(index);
        SearchNode second = open(other);
        things.write("两个节点");
        first.step();
        assertThat(count(index, "两个节点")).isEqualTo(1);
        assertThat(count(other, "两个节点")).isZero();
        close(first);
        things.queue.prune();
        assertThat(rows()).isEqualTo(1);

        second.step();
        assertThat(count(other, "两个节点")).isEqualTo(1);
        close(second);
        open(index);
        things.write("再来");
        open(other);
        assertThat(found(index)).hasSize(1);
        assertThat(found(other)).hasSize(2);
    }

    @Test
    void rowsGoOnlyWhenTheyAreOnDisk() throws Exception {
        SearchNode node = open(index);
        things.write("在盘上");
        node.step();
        things.queue.prune();
        assertThat(rows()).isEqualTo(1);
        close(node);
        SearchNode again = open(index);
        assertThat(count(index, "在盘上")).isEqualTo(1);
        close(again);
        things.queue.reached(things.node(), things.queue.snapshot(), 1);
        things.queue.prune();
        assertThat(rows()).isZero();
    }

    @Test
    void isRebuiltWhileItServes() throws Exception {
        for (int i = 0; i < 40; i++) {
            things.write("承诺" + i);
        }
        SearchNode node = open(index);
        // A record that nobody told of, as after a restore.
        things.jdbc
                .sql("insert into thing values (:unit, gen_random_uuid(), '无人告知')")
                .param("unit", Things.UNIT)
                .update();
        node.step();
        assertThat(count(index, "无人告知")).isZero();

        things.queue.nextGeneration();
        long begin = System.nanoTime();
        int written = 0;
        while (count(index, "无人告知") == 0 && System.nanoTime() - begin < 30_000_000_000L) {
            things.write("其间" + written++);
            node.step();
            assertThat(count(index, "承诺")).isEqualTo(40);
            assertThat(count(index, "其间")).isEqualTo(written);
        }
        assertThat(found(index)).isEqualTo(things.stored());
        try (Stream<Path> folders = Files.walk(folder, 2)) {
            assertThat(folders.filter(path -> path.getFileName().toString().startsWith("index-")))
                    .hasSize(1);
        }
    }

    @Test
    void anIndexDamagedAnywhereIsRebuilt() throws Exception {
        for (int i = 0; i < 30; i++) {
            things.write("承诺书第" + i + "份");
        }
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            close(open(index));
            damage(random, round);
            SearchNode node = open(index);
            long begin = System.nanoTime();
            while (!found(index).equals(things.stored()) && System.nanoTime() - begin < 30_000_000_000L) {
                node.step();
                Thread.sleep(5);
            }
            assertThat(found(index)).isEqualTo(things.stored());
            close(node);
        }
    }

    private void damage(Random random, int round) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(path -> Files.isRegularFile(path)
                            && path.toString().contains("/index-")
                            && !path.endsWith("write.lock"))
                    .sorted()
                    .toList();
        }
        Path file = files.get(random.nextInt(files.size()));
        byte[] bytes = Files.readAllBytes(file);
        if (round % 3 == 0) {
            Files.delete(file);
        } else if (round % 3 == 1) {
            Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        } else {
            bytes[random.nextInt(bytes.length)] ^= 0x55;
            Files.write(file, bytes);
        }
    }

    @Test
    void aNodeThatWasForgottenBuildsAnew() throws Exception {
        things.write("早先");
        close(open(index));
        things.jdbc
                .sql("update search_node set alive_at = now() - interval '8 days'")
                .update();
        things.write("其后");
        things.queue.prune();
        things.jdbc.sql("delete from search_queue").update();
        open(index);
        assertThat(found(index)).isEqualTo(things.stored()).hasSize(2);
    }

    @Test
    void anIndexOfAnotherDatabaseIsNotTrusted() throws Exception {
        things.write("彼库");
        close(open(index));
        things = Things.in(TestDatabase.migrated());
        things.write("此库");
        open(index);
        assertThat(count(index, "此库")).isEqualTo(1);
        assertThat(count(index, "彼库")).isZero();
    }

    @Test
    void aRecordThatCannotBeReadHoldsBackNoOther() throws Exception {
        SearchNode node = open(index);
        things.write("好的");
        UUID bad = things.write("坏的");
        things.failing = bad;
        node.step();
        assertThat(count(index, "好的")).isEqualTo(1);
        assertThat(count(index, "坏的")).isZero();
    }
}
