package org.zhengyou.campaign.web;

import java.util.List;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Obligation;
import org.zhengyou.unit.Unit;

/** Answers "not applicable" that wait for the office. */
public record AnswersPage(Unit unit, Campaign campaign, List<Obligation> answers) {
    public String at() {
        return "/units/" + unit.id() + "/campaigns/" + campaign.id();
    }

    public String decision(Obligation of) {
        return "/units/" + of.unitId() + "/campaigns/" + campaign.id() + "/obligations/" + of.id() + "/decision";
    }
}
