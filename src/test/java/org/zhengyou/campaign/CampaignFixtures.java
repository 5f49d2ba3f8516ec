package org.zhengyou.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** Trees and campaigns as other modules' tests need them too. */
public final class CampaignFixtures {
    private static final Instant NOW = Instant.parse("2026-09-10T02:00:00Z");

    private CampaignFixtures() {}

    /** A branch of its own name under a parent. */
    public static UUID open(Units units, @Nullable UUID parent, String name) {
        return open(units, parent, name, Unit.Kind.BRANCH, Unit.Affiliation.DIRECT);
    }

    public static UUID open(
            Units units, @Nullable UUID parent, String name, Unit.Kind kind, Unit.Affiliation affiliation) {
        UUID id = Uuid7.next();
        return units.open(
                new Unit(
                        id,
                        parent,
                        parent == null ? name + " " + id : name,
                        kind,
                        affiliation,
                        null,
                        Unit.SchoolLevel.PRIMARY,
                        Unit.Ownership.PUBLIC,
                        0,
                        LocalDate.of(2026, 1, 1),
                        null),
                null);
    }

    public static Campaign prepare(Campaigns campaigns, UUID unit) {
        return campaigns.prepare(
                unit, "campaign", "theme", LocalDate.of(2026, 6, 1), LocalDate.of(2027, 6, 30), null, null, NOW);
    }

    /** A campaign in which units take part. */
    public static Campaign mobilised(Campaigns campaigns, UUID unit) {
        Campaign campaign = prepare(campaigns, unit);
        campaigns.advance(unit, campaign.id(), Campaign.State.MOBILISED, null, null, NOW);
        return campaigns.at(unit, campaign.id());
    }
}
