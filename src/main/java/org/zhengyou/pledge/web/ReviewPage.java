package org.zhengyou.pledge.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.pledge.Pledge;
import org.zhengyou.pledge.PledgeLikenesses.Match;

/**
 * One pledge of a review sitting.
 *
 * @param sitting the unit whose pledges are reviewed, one after another; the pledge may be of a unit below
 * @param number of this one in the sitting, from 1
 * @param total of the sitting
 * @param last the decision before this one, which can be taken back; null without one
 */
public record ReviewPage(
        UUID sitting,
        Pledge pledge,
        String unitName,
        int number,
        int total,
        List<ReviewForm.Criterion> criteria,
        List<Match> matches,
        ReviewForm form,
        @Nullable LastDecision last) {

    /** Reasons for a return that need no typing; message keys below {@code pledge.return.}. */
    public static final List<String> REASONS = List.of("vague", "duty", "measure", "date", "copied");

    public List<String> reasons() {
        return REASONS;
    }

    public String address() {
        return "/units/" + pledge.unitId() + "/pledges/" + pledge.id() + "/review";
    }

    public String skip() {
        return "/units/" + sitting + "/pledges/review?total=" + total + "&after=" + pledge.id();
    }

    public @Nullable String error(String field) {
        return form.errors().get(field);
    }

    /** @param approved otherwise it was returned */
    public record LastDecision(UUID unitId, UUID pledgeId, String pledgerName, boolean approved) {}
}
