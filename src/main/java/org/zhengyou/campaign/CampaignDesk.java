package org.zhengyou.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.access.NavigationEntry;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Waiting;

/** The module's link in the header, and what waits: open required actions for the unit, its answers for the office. */
@Configuration(proxyBeanMethods = false)
class CampaignDesk {
    @Bean
    NavigationEntry campaignEntry() {
        return new NavigationEntry(
                20, "campaign.campaigns", "/units/{unit}/campaigns", Permission.CAMPAIGN_READ, "/units/{unit}/burden");
    }

    @Bean
    NavigationEntry boardEntry() {
        return new NavigationEntry(
                5, "campaign.board", "/units/{unit}/board", Permission.BOARD_READ, "/units/{unit}/campaigns/*/board");
    }

    @Bean
    Waiting.Source campaignWaiting(Campaigns campaigns, Obligations obligations) {
        return (viewer, today) -> {
            List<Waiting> waiting = new ArrayList<>();
            for (UUID unit : viewer.unitsWhere(Permission.OBLIGATION_ANSWER)) {
                waiting.addAll(owed(unit, campaigns, obligations, today));
            }
            waiting.addAll(answered(viewer, campaigns, obligations));
            return waiting;
        };
    }

    private static List<Waiting> owed(UUID unit, Campaigns campaigns, Obligations obligations, LocalDate today) {
        return campaigns.current(unit).stream()
                .flatMap(campaign -> obligations.of(unit, campaign.id(), today).stream())
                .filter(owed -> owed.answer() != Obligation.Answer.GIVEN)
                .filter(owed -> owed.standing() == RequiredAction.Standing.OPEN
                        || owed.standing() == RequiredAction.Standing.OVERDUE)
                .map(owed -> new Waiting(
                        "campaign.waiting.owed",
                        List.of(owed.action().title()),
                        "campaign.waiting.owed_note",
                        owed.action().dueOn(),
                        "campaign.waiting.open",
                        "/units/" + unit + "/campaigns/" + owed.action().campaignId() + "/obligations"))
                .toList();
    }

    private static List<Waiting> answered(Viewer viewer, Campaigns campaigns, Obligations obligations) {
        List<Waiting> waiting = new ArrayList<>();
        for (UUID unit : viewer.unitsWhere(Permission.CAMPAIGN_MANAGE)) {
            for (Campaign campaign : campaigns.over(List.of(unit))) {
                int number = obligations.waiting(unit, campaign.id());
                if (number > 0) {
                    waiting.add(new Waiting(
                            "campaign.waiting.answers",
                            List.of(number),
                            null,
                            null,
                            "campaign.waiting.decide",
                            "/units/" + unit + "/campaigns/" + campaign.id() + "/answers"));
                }
            }
        }
        return waiting;
    }
}
