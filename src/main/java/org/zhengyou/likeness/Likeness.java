package org.zhengyou.likeness;

import java.util.List;

/**
 * What one text has in common with another: evidence for a reader, never a verdict. It does not say who wrote first, nor whether
 * anybody may have used the other's words.
 *
 * @param id of the other text
 * @param share of the first text, its ideographs counting one and its words of an alphabet two, what stands in a passage; 0 to 1
 * @param otherShare the same of the other text; 0 to 1
 * @param reworded of the characters in passages, how many were put in other words, added or left out; 0 to 1
 * @param moved whether passages follow each other in another order
 * @param passages in the order of the first text, not overlapping in either
 */
public record Likeness(
        String id, double share, double otherShare, double reworded, boolean moved, List<Passage> passages) {
    /** Whole, as far as a text can be called so whose beginning or end was changed. */
    private static final double WHOLE = 0.7;
    /** An editor's touch changes less. */
    private static final double TOUCHED = 0.12;

    public Likeness {
        passages = List.copyOf(passages);
    }

    /** What the passages look like; one word for a list, the numbers say more. */
    public Kind kind() {
        if (share == 1 && otherShare == 1 && reworded == 0 && !moved) {
            return Kind.SAME;
        }
        if (reworded > TOUCHED) {
            return Kind.REWORDED;
        }
        if (share >= WHOLE && otherShare >= WHOLE) {
            return moved ? Kind.REORDERED : Kind.EDITED;
        }
        if (share >= WHOLE || otherShare >= WHOLE) {
            return share >= WHOLE ? Kind.EXCERPT : Kind.CONTAINS;
        }
        return Kind.IN_PART;
    }

    /** Whole percents of the first text, rounded down. */
    public int percent() {
        return (int) (share * 100);
    }

    /** How the first text relates to the other. */
    public enum Kind {
        /** The same letters and digits in the same order. */
        SAME,
        /** Nearly the same words in the same order. */
        EDITED,
        /** Nearly the same words, passages in another order. */
        REORDERED,
        /** Nearly all of it stands in the other, which is longer. */
        EXCERPT,
        /** Nearly all of the other stands in it. */
        CONTAINS,
        /** Parts of both agree. */
        IN_PART,
        /** Parts or all of it agree in other words. */
        REWORDED
    }
}
