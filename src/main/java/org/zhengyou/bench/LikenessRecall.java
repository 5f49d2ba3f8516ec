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
                String copy = copy(way, originals.get(source), score);
                score.add(way == Way.UNRELATED ? "none" : "" + source, collection.like(new Text("copy", copy), MOST));
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

    private String copy(Way way, List<List<String>> paper, Score score) {
        return switch (way) {
            case EDITED -> Papers.text(papers.edited(paper));
            case REORDERED -> Papers.text(papers.reordered(paper));
            case EXCERPT -> papers.excerpt(paper, 0.3);
            case QUOTED -> papers.quoted(paper, 0.3);
            case SPUN_10 -> spun(paper, 0.1, score);
            case SPUN_30 -> spun(paper, 0.3, score);
            case SPUN_60 -> spun(paper, 0.6, score);
            case UNRELATED -> Papers.text(papers.paper());
        };
    }

    private String spun(List<List<String>> paper, double share, Score score) {
        Papers.Spun spun = papers.spun(Papers.text(paper), share);
        score.replaced += spun.replaced();
        return spun.text();
    }

    /** Of one way. */
    public static final class Score {
        private int asked;
        private int found;
        private int reported;
        private double replaced;

        private void add(String source, List<Likeness> likenesses) {
            asked++;
            reported += likenesses.size();
            found += likenesses.stream().anyMatch(likeness -> likeness.id().equals(source)) ? 1 : 0;
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
