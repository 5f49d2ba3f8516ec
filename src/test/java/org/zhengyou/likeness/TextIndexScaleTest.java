package org.zhengyou.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.bench.LikenessRecall;
import org.zhengyou.bench.LikenessRecall.Way;
import org.zhengyou.bench.LikenessScale;

/** A collection in a folder; {@code ./zhengyou bench --only likeness} measures large ones. */
class TextIndexScaleTest {
    private static final int TEXTS = 1_000;
    private static final int ASKED = 50;
    private static final List<Way> WAYS = List.of(Way.SPUN_30, Way.EXCERPT);

    @TempDir
    Path folder;

    @Test
    void copiesAreFoundInALargeCollectionThatIsThereAlready() throws IOException {
        LikenessScale.Result result = measured();
        assertThat(result.indexing()).isPresent();
        assertThat(result.indexed()).isEqualTo(TEXTS);
        for (Way way : WAYS) {
            assertThat(score(result, way).recall()).as("%s", way).isGreaterThanOrEqualTo(0.9);
            assertThat(score(result, way).precision()).as("%s", way).isGreaterThanOrEqualTo(0.95);
        }
        LikenessScale.Result again = measured();
        assertThat(again.indexing()).isEmpty();
        assertThat(again.indexed()).isEqualTo(TEXTS);
        assertThat(score(again, Way.SPUN_30).recall())
                .isEqualTo(score(result, Way.SPUN_30).recall());
    }

    private LikenessScale.Result measured() throws IOException {
        return new LikenessScale(folder, TEXTS).measure(WAYS, ASKED);
    }

    private static LikenessRecall.Score score(LikenessScale.Result result, Way way) {
        return Objects.requireNonNull(result.asked().get(way)).score();
    }
}
