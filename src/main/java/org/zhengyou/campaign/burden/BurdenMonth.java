package org.zhengyou.campaign.burden;

import java.time.LocalDate;

/**
 * What the branches of a subtree sent in one month.
 *
 * @param month its first day
 * @param sends forms sent
 * @param fields filled-in fields in them
 * @param branches branches in the subtree today
 */
public record BurdenMonth(LocalDate month, long sends, long fields, long branches) {
    /** Fields per branch, in tenths. */
    public long tenths() {
        return branches == 0 ? 0 : Math.round(10.0 * fields / branches);
    }
}
