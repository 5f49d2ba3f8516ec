package org.zhengyou.campaign.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignStep;
import org.zhengyou.campaign.CriteriaSet;
import org.zhengyou.campaign.Phase;
import org.zhengyou.campaign.RemovedThing;
import org.zhengyou.campaign.RequiredAction;
import org.zhengyou.campaign.WithdrawnAction;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Unit;

/**
 * A campaign as one of its units sees it.
 *
 * @param manage whether the viewer may change it
 * @param board whether the viewer may see the board
 * @param owes whether the viewer may see what is owed
 * @param answers "not applicable" that wait for the office
 * @param answered required actions that some unit answered; they are withdrawn with a reason only
 * @param accounts that would be disabled on archiving, or were
 * @param removed what was just taken out and can be put back
 */
public record CampaignPage(
        Unit unit,
        Campaign campaign,
        List<Phase> phases,
        List<RequiredAction> actions,
        List<CriteriaSet> criteria,
        List<CampaignStep> steps,
        boolean manage,
        boolean board,
        boolean owes,
        int answers,
        List<WithdrawnAction> withdrawn,
        Set<UUID> answered,
        @Nullable RemovedThing removed,
        int accounts) {

    /** Whether the viewer may still change its settings. */
    public boolean edits() {
        return manage && campaign.state().open();
    }

    public @Nullable String restoration() {
        return removed == null ? null : RemovalController.restoration(unit.id(), campaign.id(), removed);
    }

    public String at() {
        return "/units/" + unit.id() + "/campaigns/" + campaign.id();
    }

    public String standing(Phase phase, Page page) {
        return switch (phase.standing(page.today())) {
            case DONE -> "done";
            case NOW -> "now";
            case AHEAD -> "";
        };
    }

    public String tools(Phase phase, Page page) {
        return String.join(
                " · ",
                phase.tools().entrySet().stream()
                        .map(Map.Entry::getKey)
                        .sorted()
                        .map(tool -> page.of("campaign.tool", tool) + " "
                                + page.of("campaign.switch", phase.tools().getOrDefault(tool, Phase.Switch.OFF)))
                        .toList());
    }

    public List<Campaign.State> next() {
        return campaign.state().next().stream().sorted().toList();
    }
}
