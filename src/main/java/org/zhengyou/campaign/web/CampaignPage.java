package org.zhengyou.campaign.web;

import java.util.List;
import java.util.Map;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignStep;
import org.zhengyou.campaign.CriteriaSet;
import org.zhengyou.campaign.Phase;
import org.zhengyou.campaign.RequiredAction;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Unit;

/**
 * A campaign as one of its units sees it.
 *
 * @param manage whether the viewer may change it
 * @param board whether the viewer may see the board, and what is owed
 * @param answers "not applicable" that wait for the office
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
        int answers) {

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
