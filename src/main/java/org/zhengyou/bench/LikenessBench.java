package org.zhengyou.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** Likeness: how much of what was copied is found, in each way of copying; and how long a check takes in large collections. */
final class LikenessBench {
    private static final long SEED = 20260701;
    private static final int PAPERS = 3_000;
    private static final int COPIES = 200;
    private static final int ASKED = 300;

    private final Path folder;
    private final Table table;

    LikenessBench(Path folder, Table table) {
        this.folder = folder;
        this.table = table;
    }

    void run(List<Integer> sizes) throws IOException {
        table.columns("way of copying", "asked", "found", "reported", "recall", "precision", "replaced");
        for (Map.Entry<LikenessRecall.Way, LikenessRecall.Score> score :
                new LikenessRecall(SEED).measure(PAPERS, COPIES).entrySet()) {
            table.row(
                    score.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    score.getValue().row(score.getKey()));
        }
        table.note(String.format(Locale.ROOT, "Seed %d, %,d invented papers.", SEED, PAPERS));
        for (int texts : sizes) {
            Path collection = folder.resolve("likeness-" + texts);
            FileSystemUtils.deleteRecursively(collection);
            Stolen stolen = Stolen.sinceNow();
            String said = new LikenessScale(collection, texts).measure(ASKED).sentence();
            table.note(said + " " + Table.machine("none") + "; the host took " + stolen.share() + ".");
            FileSystemUtils.deleteRecursively(collection);
        }
    }
}
