package org.zhengyou.campaign.burden;

import java.util.List;

/**
 * The burden of a subtree over some months.
 *
 * @param months without gaps, the latest first
 * @param forms kinds of forms of the latest month, in the order of their names
 */
public record Burden(List<BurdenMonth> months, List<Form> forms) {
    private static final int COMPARED = 3;
    private static final double GROWTH = 1.2;
    private static final long LEAST_TENTHS = 10;

    /** @param form first part of the form's address below the unit, as {@code pledges} */
    public record Form(String form, long sends, long fields) {}

    /** The latest month asks a fifth more than the three before it did on average, and at least one field a branch. */
    public boolean grows() {
        if (months.size() <= COMPARED) {
            return false;
        }
        double before = months.subList(1, COMPARED + 1).stream()
                .mapToLong(BurdenMonth::tenths)
                .average()
                .orElse(0);
        long now = months.getFirst().tenths();
        return before > 0 && now >= LEAST_TENTHS && now > before * GROWTH;
    }
}
