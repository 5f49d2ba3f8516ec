package org.zhengyou.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengyou.search.Things.found;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.platform.database.TestDatabase;
import org.zhengyou.search.lucene.LuceneIndex;

class FollowerTest {
    @TempDir
    private Path folder;

    @Test
    void longTextsAreLoadedAFewAtATime() throws IOException {
        Things things = Things.in(TestDatabase.migrated());
        things.jdbc.sql("truncate thing, search_queue, search_node").update();
        things.batch = 3;
        IntStream.range(0, 10).forEach(i -> things.write("长文" + i));
        try (LuceneIndex index = LuceneIndex.open(folder, Terms.BOTH)) {
            Follower follower = Follower.begin(index, things.queue, things.sources);
            follower.fill(() -> false);
            IntStream.range(0, 10).forEach(i -> things.write("后来的长文" + i));
            catchUp(follower);
            things.transaction.executeWithoutResult(
                    status -> things.changes.changedUnits("thing", List.of(Things.UNIT)));
            catchUp(follower);
            assertThat(found(index)).isEqualTo(things.stored()).hasSize(20);
        }
        assertThat(things.most).isEqualTo(3);
    }

    private static void catchUp(Follower follower) {
        boolean more = true;
        while (more) {
            more = follower.batch();
        }
    }
}
