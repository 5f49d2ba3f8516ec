package org.zhengyou.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.zhengyou.bench.LikenessRecall;
import org.zhengyou.bench.LikenessRecall.Score;
import org.zhengyou.bench.LikenessRecall.Way;
import org.zhengyou.bench.Papers;
import org.zhengyou.likeness.Synonyms.Pair;

/** Thresholds were chosen with seed 1, from the same phrase banks. */
class RecallTest {
    private static final int PAPERS = 3_000;
    private static final int COPIES = 100;

    private static final LikenessRecall RECALL = new LikenessRecall(20260701);
    private static final Synonyms SHIPPED = Synonyms.shipped();
    private static final Map<Way, Score> SCORES = new EnumMap<>(Way.class);

    @BeforeAll
    static void search() {
        SCORES.putAll(RECALL.measure(PAPERS, COPIES));
    }

    @Test
    void lightEditsAreFound() {
        good(Way.EDITED, 0.98, 0.98);
    }

    @Test
    void reorderedParagraphsAreFound() {
        good(Way.REORDERED, 0.98, 0.98);
    }

    @Test
    void excerptsOfThirtyPercentAreFound() {
        good(Way.EXCERPT, 0.98, 0.98);
    }

    @Test
    void excerptsAmongOtherWordsAreFound() {
        good(Way.QUOTED, 0.98, 0.98);
    }

    @Test
    void textsWithATenthOfTheirCharactersReplacedAreFound() {
        good(Way.SPUN_10, 0.98, 0.98);
        assertThat(score(Way.SPUN_10).meanReplaced()).isGreaterThanOrEqualTo(0.1);
    }

    @Test
    void textsWithThreeTenthsOfTheirCharactersReplacedAreFound() {
        good(Way.SPUN_30, 0.9, 0.95);
        assertThat(score(Way.SPUN_30).meanReplaced()).isGreaterThanOrEqualTo(0.3);
    }

    /** Sixty percent are not reached: the test's own words cover less of the texts. */
    @Test
    void textsWithAllReplaceableWordsReplacedAreFound() {
        good(Way.SPUN_60, 0.9, 0.95);
        assertThat(score(Way.SPUN_60).meanReplaced()).isGreaterThan(0.4);
    }

    @Test
    void textsOfTheirOwnAreHardlyEverReported() {
        assertThat(score(Way.UNRELATED).reported()).isLessThanOrEqualTo(COPIES / 50);
    }

    @Test
    void theWordsOfTheTestAreUnknownToTheProgram() {
        assertThat(RECALL.papers().heldOut()).hasSizeGreaterThan(300);
        RECALL.papers().heldOut().values().forEach(words -> assertThat(words).noneMatch(SHIPPED::knows));
    }

    @Test
    void whatIsLearntFromSpunTextsAreMostlyTheWordsThatWereReplaced() {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String text = Papers.text(RECALL.originals().get(i));
            texts.add(new Text("o" + i, text));
            texts.add(new Text("s" + i, RECALL.papers().spun(text, 0.3).text()));
        }
        List<Pair> pairs = Texts.of(SHIPPED, texts).pairs();
        double right = pairs.stream().filter(RecallTest::replaced).count();
        assertThat(pairs).hasSizeGreaterThan(30);
        assertThat(right / pairs.size()).as("%s", pairs).isGreaterThan(0.5);
    }

    private static boolean replaced(Pair pair) {
        return RECALL.papers().heldOut().getOrDefault(pair.one(), List.of()).contains(pair.another())
                || RECALL.papers()
                        .heldOut()
                        .getOrDefault(pair.another(), List.of())
                        .contains(pair.one());
    }

    private static void good(Way way, double recall, double precision) {
        Score score = score(way);
        assertThat(score.recall()).as("recall of %s", way).isGreaterThanOrEqualTo(recall);
        assertThat(score.precision()).as("precision of %s", way).isGreaterThanOrEqualTo(precision);
    }

    private static Score score(Way way) {
        return Objects.requireNonNull(SCORES.get(way));
    }
}
