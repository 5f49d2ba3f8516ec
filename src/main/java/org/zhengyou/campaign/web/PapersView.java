package org.zhengyou.campaign.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignDocuments;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.Officers;
import org.zhengyou.campaign.RemovedThing;
import org.zhengyou.campaign.RemovedThings;
import org.zhengyou.platform.Missing;
import org.zhengyou.unit.Units;

/** Gathers the page of those who lead a campaign and of its papers. */
@Component
class PapersView {
    private final Campaigns campaigns;
    private final CampaignDocuments documents;
    private final Officers officers;
    private final BoardAccess access;
    private final Units units;
    private final RemovedThings things;

    PapersView(
            Campaigns campaigns,
            CampaignDocuments documents,
            Officers officers,
            RemovedThings things,
            BoardAccess access,
            Units units) {
        this.campaigns = campaigns;
        this.documents = documents;
        this.officers = officers;
        this.access = access;
        this.units = units;
        this.things = things;
    }

    Campaign at(UUID unit, UUID campaign) {
        return campaigns.at(unit, campaign);
    }

    /** Missing while it is prepared, but for those who prepare it. */
    Campaign seen(UUID unit, UUID campaign, Viewer viewer) {
        Campaign of = campaigns.get(unit, campaign);
        if (of.state() == Campaign.State.PREPARING && !access.office(viewer, of.unitId())) {
            throw new Missing();
        }
        return of;
    }

    PapersPage of(
            UUID unit,
            UUID campaign,
            Viewer viewer,
            DocumentForm document,
            OfficerForm officer,
            Map<String, String> problems,
            @Nullable UUID removed) {
        Campaign of = seen(unit, campaign, viewer);
        return new PapersPage(
                units.get(unit),
                of,
                officers.of(of),
                documents.of(of),
                of.unitId().equals(unit) && of.state().open() && access.office(viewer, unit),
                document,
                officer,
                problems,
                access.office(viewer, unit)
                        ? things.find(unit, campaign, removed, RemovedThing.Kind.OFFICER, RemovedThing.Kind.DOCUMENT)
                                .orElse(null)
                        : null);
    }
}
