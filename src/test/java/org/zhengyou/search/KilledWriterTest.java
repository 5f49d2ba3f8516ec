package org.zhengyou.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.platform.database.TestDatabase;

/** A process that indexes is killed at any moment, as by {@code kill -9}; the next one finds all and only what there is. */
class KilledWriterTest {
    private static final int KILLS = Boolean.getBoolean("long") ? 50 : 2;

    private static final String SERVES = "serves";

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostWhenTheWriterIsKilled() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        Things things = Things.in(database);
        Random random = new Random(11);
        for (int i = 0; i < KILLS; i++) {
            Process writer = start(database);
            try {
                while (!Files.exists(folder.resolve(SERVES))) {
                    assertThat(writer.isAlive()).isTrue();
                    Thread.sleep(10);
                }
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(300 + random.nextInt(900));
                while (System.nanoTime() < until) {
                    UUID id = things.write("承诺" + random.nextInt(1000));
                    if (random.nextInt(4) == 0) {
                        things.delete(id);
                    }
                }
            } finally {
                writer.destroyForcibly().waitFor();
                Files.deleteIfExists(folder.resolve(SERVES));
            }
        }
        NodeIndex index = new NodeIndex();
        SearchNode node =
                new SearchNode(NodeFolder.take(folder), index, things.queue, things.sources, Duration.ofSeconds(5));
        try {
            node.open();
            // It goes on where the index on the disk is, and does not begin anew.
            assertThat(index.serves()).isTrue();
            node.step();
            assertThat(Things.found(index)).isEqualTo(things.stored()).isNotEmpty();
        } finally {
            node.close();
        }
    }

    private Process start(TestDatabase database) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString(),
                        database.jdbcUrl(),
                        database.username(),
                        database.password())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The process that is killed: commits and takes rows away all the time. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws Exception {
            Things things = new Things(new TestDatabase(args[1], args[2], args[3]).dataSource());
            NodeIndex index = new NodeIndex();
            SearchNode node = new SearchNode(
                    NodeFolder.take(Path.of(args[0])), index, things.queue, things.sources, Duration.ZERO);
            node.open();
            while (!index.serves()) {
                node.step();
            }
            Files.createFile(Path.of(args[0]).resolve(SERVES));
            while (true) {
                node.step();
            }
        }
    }
}
