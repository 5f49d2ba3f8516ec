package org.zhengyou.pledge;

import java.time.LocalDate;

/**
 * Paper ballots of one voice on one pledge, counted by hand: totals of a closed roster, never who gave which.
 *
 * @param rosterSize people asked, at least 1 and at least as many as ballots
 * @param invalid ballots that could not be counted
 * @param teller who counted; may be empty
 * @param scrutineer who watched the count; may be empty
 */
public record PledgeTally(
        Voice voice,
        int rosterSize,
        int satisfied,
        int fairlySatisfied,
        int basicallySatisfied,
        int dissatisfied,
        int invalid,
        String teller,
        String scrutineer,
        LocalDate happenedOn) {

    /** 党员评, 群众评, 组织评. */
    public enum Voice {
        MEMBERS,
        MASSES,
        ORGANISATION
    }

    /** Ballots that came back. */
    public int returned() {
        return satisfied + fairlySatisfied + basicallySatisfied + dissatisfied + invalid;
    }

    public boolean consistent() {
        return rosterSize >= 1
                && satisfied >= 0
                && fairlySatisfied >= 0
                && basicallySatisfied >= 0
                && dissatisfied >= 0
                && invalid >= 0
                && returned() >= 1
                && returned() <= rosterSize;
    }
}
