package org.zhengyou.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhengyou.bench.LikenessRecall.Way;

/** Likeness: how much of what was copied is found, in each way of copying; and how long a check takes in large collections. */
final class LikenessBench {
    private static final long SEED = 20260701;
    private static final int PAPERS = 3_000;
    private static final int COPIES = 200;
    private static final int ASKED = 300;
    private static final List<Way> WAYS = List.of(Way.SPUN_30, Way.EXCERPT, Way.QUOTED, Way.UNRELATED);

    private final Path folder;
    private final Table table;

    LikenessBench(Path folder, Table table) {
        this.folder = folder;
        this.table = table;
    }

    void run(List<Integer> sizes) throws IOException {
        table.columns("way of copying", "asked", "found", "reported", "recall", "precision", "replaced");
        for (Map.Entry<Way, LikenessRecall.Score> score :
                new LikenessRecall(SEED).measure(PAPERS, COPIES).entrySet()) {
            table.row(name(score.getKey()), score.getValue().row(score.getKey()));
        }
        table.note(String.format(Locale.ROOT, "Seed %d, %,d invented papers.", SEED, PAPERS));
        for (int texts : sizes) {
            Stolen stolen = Stolen.sinceNow();
            LikenessScale.Result result =
                    new LikenessScale(folder.resolve("likeness-" + texts), texts).measure(WAYS, ASKED);
            table.note(result.sentence() + " " + Table.machine("none") + "; the host took " + stolen.share() + ".");
            table.columns(
                    "way of copying",
                    "asked",
                    "found",
                    "reported",
                    "recall",
                    "precision",
                    "replaced",
                    "p50 ms",
                    "p95 ms",
                    "of processor p50",
                    "p95");
            result.asked().forEach((way, asked) -> table.row(name(way), asked.row(way)));
        }
    }

    private static String name(Way way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
