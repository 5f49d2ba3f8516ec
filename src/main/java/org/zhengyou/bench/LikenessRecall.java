package org.zhengyou.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhengyou.likeness.Likeness;
import org.zhengyou.likeness.Synonyms;
import org.zhengyou.likeness.Text;
import org.zhengyou.likeness.Texts;

/**
 * How many copies are found, and how much of what is found is a copy: invented papers, words replaced by ones that the program
 * has never seen.
 */
public final class LikenessRecall {
    private static final int MOST = 10;

    private final Papers papers;
    private final List<List<List<String>>> originals = new ArrayList<>();

    public LikenessRecall(long seed) {
        this.papers = new Papers(seed);
    }

    /** How a text came about. */
    public enum Way {
        EDITED,
        REORDERED,
        EXCERPT,
        QUOTED,
        SPUN_10,
        SPUN_30,
        SPUN_60,
        UNRELATED
    }

    /** @param count papers in the collection; of each way so many copies are asked about */
    public Map<Way, Score> measure(int count, int copies) {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            originals.add(papers.paper());
            texts.add(new Text("" + i, Papers.text(originals.get(i))));
        }
        Texts collection = Texts.of(Synonyms.shipped(), texts);
        Map<Way, Score> scores = new EnumMap<>(Way.class);
        int next = 0;
        for (Way way : Way.values()) {
            Score score = new Score();
            for (int c = 0; c < copies; c++) {
                int source = next++ % count;
                Papers.Spun copy = copy(papers, way, originals.get(source));
                score.add(way, source, copy, collection.like(new Text("copy", copy.text()), MOST));
            }
            scores.put(way, score);
        }
        return scores;
    }

    public Papers papers() {
        return papers;
    }

    /** The papers of the collection, once it was measured. */
    public List<List<List<String>>> originals() {
        return originals;
    }

    static Papers.Spun copy(Papers papers, Way way, List<List<String>> paper) {
        return switch (way) {
            case EDITED -> unreplaced(Papers.text(papers.edited(paper)));
            case REORDERED -> unreplaced(Papers.text(papers.reordered(paper)));
            case EXCERPT -> unreplaced(papers.excerpt(paper, 0.3));
            case QUOTED -> unreplaced(papers.quoted(paper, 0.3));
            case SPUN_10 -> papers.spun(Papers.text(paper), 0.1);
            case SPUN_30 -> papers.spun(Papers.text(paper), 0.3);
            case SPUN_60 -> papers.spun(Papers.text(paper), 0.6);
            case UNRELATED -> unreplaced(Papers.text(papers.paper()));
        };
    }

    private static Papers.Spun unreplaced(String text) {
        return new Papers.Spun(text, 0);
    }

    /** Of one way. */
    public static final class Score {
        private int asked;
        private int found;
        private int reported;
        private double replaced;

        void add(Way way, int source, Papers.Spun copy, List<Likeness> likenesses) {
            asked++;
            replaced += copy.replaced();
            reported += likenesses.size();
            found += way != Way.UNRELATED
                            && likenesses.stream()
                                    .anyMatch(likeness -> likeness.id().equals("" + source))
                    ? 1
                    : 0;
        }

        public double recall() {
            return (double) found / asked;
        }

        /** 1 where nothing was reported. */
        public double precision() {
            return reported == 0 ? 1 : (double) found / reported;
        }

        /** How many likenesses were reported, right or wrong. */
        public int reported() {
            return reported;
        }

        /** The share of letters and digits that were replaced, on average. */
        public double meanReplaced() {
            return replaced / asked;
        }

        /** Of unrelated texts there is no recall. */
        String row(Way way) {
            boolean copied = way != Way.UNRELATED;
            return String.format(
                    Locale.ROOT,
                    "%d | %s | %d | %s | %.3f | %.1f %%",
                    asked,
                    copied ? found : "–",
                    reported,
                    copied ? String.format(Locale.ROOT, "%.3f", recall()) : "–",
                    precision(),
                    100 * meanReplaced());
        }
    }
}
