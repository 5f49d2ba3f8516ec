package org.zhengyou.campaign.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Obligation;
import org.zhengyou.campaign.RemovedThing;
import org.zhengyou.campaign.RequiredAction;
import org.zhengyou.campaign.SelfChosenAction;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.unit.Unit;

/**
 * What a unit owes in a campaign, and what it did of its own choice.
 *
 * @param answers whether the viewer speaks for the unit, and the campaign is under way
 * @param decides whether the viewer runs the campaign
 * @param evidence whether the viewer may open figures
 * @param removed what was just taken out and can be put back
 */
public record ObligationsPage(
        Unit unit,
        Campaign campaign,
        List<Obligation> obligations,
        Paging<SelfChosenAction> chosen,
        boolean answers,
        boolean decides,
        boolean evidence,
        @Nullable RemovedThing removed) {

    public @Nullable String restoration() {
        return removed == null ? null : RemovalController.restoration(unit.id(), campaign.id(), removed);
    }

    public String at() {
        return at(unit.id());
    }

    public String at(UUID of) {
        return "/units/" + of + "/campaigns/" + campaign.id();
    }

    /** 3 / 4, or 27 / 31. */
    public String far(Obligation obligation) {
        return obligation.own().numerator() + " / " + whole(obligation);
    }

    public long whole(Obligation obligation) {
        return obligation.action().measure() == Indicator.Kind.COUNT
                ? obligation.action().target()
                : obligation.own().denominator();
    }

    public String tag(Obligation obligation) {
        return switch (obligation.standing()) {
            case MET -> "ok";
            case OVERDUE -> "late";
            default -> "";
        };
    }

    public boolean answerable(Obligation obligation) {
        return answers
                && obligation.standing() != RequiredAction.Standing.MET
                && Obligation.Answer.GIVEN.mayFollow(obligation.answer());
    }

    public boolean decidable(Obligation obligation) {
        return decides && campaign.state().underWay() && obligation.answer() == Obligation.Answer.GIVEN;
    }
}
