package org.zhengyou.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignDocument;
import org.zhengyou.campaign.CampaignDocuments;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.Officer;
import org.zhengyou.campaign.Officers;
import org.zhengyou.campaign.Phase;
import org.zhengyou.campaign.Phases;

/** The campaign of the demo, in its pledge stage, with all that an office sets up before it begins. */
@Component
class DemoCampaign {
    private static final int FIRST_DAY = -112;
    private static final int LAST_DAY = 200;

    private final Words words = Words.of("/demo/campaign.txt");
    private final Campaigns campaigns;
    private final Phases phases;
    private final Officers officers;
    private final CampaignDocuments documents;
    private final DemoSteps steps;

    DemoCampaign(Campaigns campaigns, Phases phases, Officers officers, CampaignDocuments documents, DemoSteps steps) {
        this.campaigns = campaigns;
        this.phases = phases;
        this.officers = officers;
        this.documents = documents;
        this.steps = steps;
    }

    Campaign load(Viewer office, DemoDays days) {
        steps.once("campaign", () -> {
            UUID actor = office.account();
            Campaign campaign = campaigns.prepare(
                    DemoTree.TOP,
                    words.word("campaign", 0),
                    words.word("campaign", 1),
                    days.day(FIRST_DAY),
                    days.day(LAST_DAY),
                    null,
                    actor,
                    days.at(FIRST_DAY - 10));
            words.rows("phases").forEach(row -> phases.save(phase(campaign, row, days)));
            appoint(campaign);
            words.rows("documents").forEach(row -> documents.add(document(campaign, row, days), actor));
            campaigns.advance(DemoTree.TOP, campaign.id(), Campaign.State.MOBILISED, null, actor, days.at(FIRST_DAY));
            campaigns.advance(
                    DemoTree.TOP,
                    campaign.id(),
                    Campaign.State.RUNNING,
                    words.word("notes", 0),
                    actor,
                    days.at(FIRST_DAY + 21));
        });
        return campaigns.around(DemoTree.TOP).getLast();
    }

    private void appoint(Campaign campaign) {
        List<List<String>> rows = words.rows("officers");
        for (int i = 0; i < rows.size(); i++) {
            List<String> row = rows.get(i);
            officers.add(new Officer(
                    campaign.unitId(),
                    DemoSteps.id("officer " + i),
                    campaign.id(),
                    Officer.Body.valueOf(row.get(0)),
                    row.get(1),
                    row.get(2),
                    row.get(3),
                    i));
        }
    }

    private static CampaignDocument document(Campaign campaign, List<String> row, DemoDays days) {
        return new CampaignDocument(
                campaign.unitId(),
                DemoSteps.id("document " + row.get(0)),
                campaign.id(),
                CampaignDocument.Kind.valueOf(row.get(0)),
                row.get(1),
                row.get(2),
                null,
                days.at(FIRST_DAY - 8),
                0);
    }

    private static Phase phase(Campaign campaign, List<String> row, DemoDays days) {
        Map<Campaign.Tool, Phase.Switch> tools = Arrays.stream(row.get(3).split(",", -1))
                .filter(tool -> !tool.isEmpty())
                .map(Campaign.Tool::valueOf)
                .collect(Collectors.toMap(Function.identity(), tool -> Phase.Switch.ON));
        return new Phase(
                campaign.unitId(),
                DemoSteps.id("phase " + row.get(0)),
                campaign.id(),
                row.get(0),
                days.day(Integer.parseInt(row.get(1))),
                days.day(Integer.parseInt(row.get(2))),
                tools);
    }
}
