package org.zhengyou.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.bench.LikenessScale;

/** A collection in a folder; {@code ./zhengyou bench --only likeness} measures large ones. */
class TextIndexScaleTest {
    private static final int TEXTS = 1_000;
    private static final int ASKED = 50;

    @TempDir
    Path folder;

    @Test
    void copiesAreFoundInALargeCollection() throws IOException {
        LikenessScale.Result result = new LikenessScale(folder, TEXTS).measure(ASKED);
        assertThat(result.indexed()).isEqualTo(TEXTS);
        assertThat(result.found()).isGreaterThanOrEqualTo(ASKED * 9 / 10);
    }
}
