package org.zhengyou.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** A committee with two branches, a campaign over it, and deeds to count. */
public record ReportFixtures(
        JdbcClient jdbc,
        Units units,
        Campaigns campaigns,
        Indicators indicators,
        PlatformTransactionManager transactions) {
    public static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");
    public static final LocalDate START = LocalDate.of(2026, 1, 1);

    public record County(UUID committee, UUID first, UUID second, UUID campaign, Viewer office) {}

    public County county() {
        jdbc.sql(ReportIndicators.TABLE).update();
        UUID committee = unit(null, Unit.Kind.COMMITTEE);
        UUID first = unit(committee, Unit.Kind.BRANCH);
        UUID second = unit(committee, Unit.Kind.BRANCH);
        UUID account = Uuid7.next();
        jdbc.sql("insert into account (id, name, sign_in_name) values (:id, 'Office', :sign)")
                .param("id", account)
                .param("sign", "office" + account.toString().substring(24))
                .update();
        UUID campaign = campaigns
                .prepare(committee, "Spring campaign", "To serve", START, START.plusYears(1), null, account, NOW)
                .id();
        var office =
                new Viewer(account, "Office", null, List.of(new Viewer.Grant(Role.OFFICE, committee, "Committee")));
        return new County(committee, first, second, campaign, office);
    }

    /** A draft with that text, and what it counts: one deed done in the first branch, one not done in the second. */
    public UUID draft(ReportDrafts drafts, County county, String body) {
        deed(county, county.first(), "visit", true);
        deed(county, county.second(), "lesson", false);
        return drafts.draft(
                county.committee(),
                new ReportDrafts.Wanted(county.campaign(), "July", "en", null, body),
                county.office(),
                NOW);
    }

    private UUID unit(@Nullable UUID parent, Unit.Kind kind) {
        UUID id = Uuid7.next();
        units.open(
                new Unit(
                        id,
                        parent,
                        "Unit " + id,
                        kind,
                        Unit.Affiliation.DIRECT,
                        null,
                        Unit.SchoolLevel.OTHER,
                        Unit.Ownership.PUBLIC,
                        0,
                        START,
                        null),
                null);
        return id;
    }

    public void deed(County county, UUID unit, String name, boolean done) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("insert into deed values (:unit, :id, :campaign, :name, :done)")
                    .param("unit", unit)
                    .param("id", Uuid7.next())
                    .param("campaign", county.campaign())
                    .param("name", name)
                    .param("done", done)
                    .update();
            indicators.changed(county.campaign(), unit, "deed.done", "deed.all");
        });
    }
}
