package org.zhengyou.likeness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.bench.Papers;

/**
 * Recall and precision on a folder of texts that people have written: {@code -Dlikeness.corpus=DIR}, with {@code -Dlikeness.words=FILE}
 * and {@code -Dlikeness.traditional=FILE}, see {@link RealTexts}. What was found beside the source counts as right where both share a
 * tenth to the letter, see {@link Verbatim}; the rest is written to target/likeness-wrong.txt, to be read. The table is written to
 * target/likeness-real.txt; nothing is asserted, since the texts are not the project's.
 */
@EnabledIfSystemProperty(named = "likeness.corpus", matches = ".+")
class RealTextsTest {
    private static final int COPIES = Integer.getInteger("likeness.copies", 200);
    private static final int SEEDS = Integer.getInteger("likeness.seeds", 3);
    private static final int FIRST_SEED = Integer.getInteger("likeness.seed", 1);
    private static final String WAYS = System.getProperty("likeness.ways", "");
    private static final int MOST = 10;

    private final Synonyms shipped = Synonyms.shipped();
    private final Map<String, Score[]> scores = new TreeMap<>();
    private final List<Double> millis = new ArrayList<>();
    private final StringBuilder wrong = new StringBuilder();

    @TempDir
    Path folder;

    private enum Way {
        EDITED,
        REORDERED,
        EXCERPT,
        QUOTED,
        SPUN_10,
        SPUN_30,
        SPUN_60,
        TRADITIONAL,
        DISGUISED,
        OWN
    }

    @Test
    void copiesAreFoundAmongTextsThatPeopleHaveWritten() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            RealTexts texts = new RealTexts(
                    Path.of(System.getProperty("likeness.corpus")),
                    Path.of(System.getProperty("likeness.words")),
                    Path.of(System.getProperty("likeness.traditional")),
                    shipped,
                    FIRST_SEED + seed);
            try (TextIndex index = new TextIndex(folder.resolve("" + seed), shipped, texts::text)) {
                index.put(texts.kept().stream()
                        .map(id -> new Text(id, texts.text(id)))
                        .toList());
                Verbatim verbatim =
                        new Verbatim(texts.kept().stream().map(texts::text).toList());
                for (Way way : Way.values()) {
                    if (WAYS.isEmpty() || WAYS.contains(way.name())) {
                        ask(seed, way, texts, index, verbatim);
                    }
                }
                table(index);
            }
        }
    }

    private void ask(int seed, Way way, RealTexts texts, TextIndex index, Verbatim verbatim) throws IOException {
        List<String> from = way == Way.OWN ? texts.heldBack() : texts.kept();
        for (int c = 0; c < COPIES; c++) {
            String source = from.get((int) ((long) c * from.size() / COPIES));
            String host = texts.text(texts.heldBack().get(c % texts.heldBack().size()));
            String original = texts.text(source);
            Score score = new Score();
            String copy = copy(way, texts, original, host, score);
            long started = System.nanoTime();
            List<Likeness> found = index.like(new Text("copy", copy), MOST);
            millis.add((System.nanoTime() - started) / 1e6);
            score.asked++;
            for (Likeness like : found) {
                String other = texts.text(like.id());
                if (like.id().equals(source)) {
                    score.found++;
                } else if (verbatim.related(copy, other)
                        || verbatim.related(original, other)
                        || way == Way.QUOTED && verbatim.related(host, other)) {
                    score.related++;
                } else {
                    score.wrong++;
                    wrong.append(evidence(way, source, like));
                }
            }
            if (score.found == 0 && way != Way.OWN) {
                wrong.append("MISSED %s %s of %d characters%n".formatted(way, source, copy.length()));
                Texts.compare(shipped, new Text("copy", copy), new Text(source, original))
                        .ifPresent(like -> wrong.append(evidence(way, "missed", like)));
            }
            for (String line : List.of(way.name(), way + " " + RealTexts.group(source))) {
                scores.computeIfAbsent(line, key -> new Score[SEEDS]);
                Score[] all = scores.get(line);
                all[seed] = (all[seed] == null ? new Score() : all[seed]).and(score);
            }
        }
    }

    private static String copy(Way way, RealTexts texts, String text, String host, Score score) {
        return switch (way) {
            case EDITED -> texts.edited(text);
            case REORDERED -> texts.reordered(text);
            case EXCERPT -> texts.excerpt(text, 0.3);
            case QUOTED -> texts.quoted(text, host, 0.3);
            case SPUN_10 -> spun(texts, text, 0.1, score);
            case SPUN_30 -> spun(texts, text, 0.3, score);
            case SPUN_60 -> spun(texts, text, 0.6, score);
            case TRADITIONAL -> texts.traditional(text);
            case DISGUISED -> texts.disguised(text);
            case OWN -> text;
        };
    }

    private static String spun(RealTexts texts, String text, double share, Score score) {
        Papers.Spun spun = texts.spun(text, share);
        score.replaced = spun.replaced();
        return spun.text();
    }

    private static String evidence(Way way, String source, Likeness like) {
        StringBuilder evidence = new StringBuilder("WRONG %s %s -> %s %.2f %.2f reworded %.2f%n"
                .formatted(way, source, like.id(), like.share(), like.otherShare(), like.reworded()));
        like.passages().stream()
                .limit(3)
                .forEach(passage ->
                        evidence.append("  %s%n  %s%n%n".formatted(line(passage.own()), line(passage.other()))));
        return evidence.toString();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").transform(line -> line.substring(0, Math.min(160, line.length())));
    }

    private void table(TextIndex index) throws IOException {
        double[] times =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        StringBuilder table =
                new StringBuilder("%d texts, %d copies, %d seeds; one check p50 %.1f, p95 %.1f, most %.1f ms%n"
                        .formatted(
                                index.size(),
                                COPIES,
                                SEEDS,
                                times[times.length / 2],
                                times[times.length * 95 / 100],
                                times[times.length - 1]));
        scores.forEach((line, score) -> table.append("%-24s %s%n".formatted(line, Score.line(score))));
        Files.writeString(Path.of("target", "likeness-real.txt"), table);
        Files.write(Path.of("target", "likeness-wrong.txt"), wrong.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static final class Score {
        private int asked;
        private int found;
        private int related;
        private int wrong;
        private double replaced;

        Score and(Score more) {
            asked += more.asked;
            found += more.found;
            related += more.related;
            wrong += more.wrong;
            replaced += more.replaced;
            return this;
        }

        double recall() {
            return (double) found / asked;
        }

        double precision() {
            return found + related + wrong == 0 ? 1 : 1 - (double) wrong / (found + related + wrong);
        }

        static String line(Score[] all) {
            Score[] some = Arrays.stream(all).filter(score -> score != null).toArray(Score[]::new);
            return "recall %s precision %s asked %d related %d wrong %d replaced %.2f"
                    .formatted(
                            range(Arrays.stream(some)
                                    .mapToDouble(Score::recall)
                                    .sorted()
                                    .toArray()),
                            range(Arrays.stream(some)
                                    .mapToDouble(Score::precision)
                                    .sorted()
                                    .toArray()),
                            Arrays.stream(some).mapToInt(score -> score.asked).sum(),
                            Arrays.stream(some).mapToInt(score -> score.related).sum(),
                            Arrays.stream(some).mapToInt(score -> score.wrong).sum(),
                            Arrays.stream(some)
                                    .mapToDouble(score -> score.replaced / score.asked)
                                    .average()
                                    .orElse(0));
        }

        private static String range(double[] sorted) {
            return "%.3f…%.3f".formatted(sorted[0], sorted[sorted.length - 1]);
        }
    }
}
