package org.zhengyou.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.campaign.CampaignRefused.Reason;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorRegistry;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Missing;
import org.zhengyou.unit.Unit;

/** The required actions of campaigns. Each is owed by every unit that it concerns, now or later. */
@Component
public class RequiredActions {
    private final JdbcClient jdbc;
    private final CampaignLocks locks;
    private final ObligationRoll roll;
    private final Places places;
    private final Indicators indicators;
    private final IndicatorRegistry registry;

    RequiredActions(
            JdbcClient jdbc,
            CampaignLocks locks,
            ObligationRoll roll,
            Places places,
            Indicators indicators,
            IndicatorRegistry registry) {
        this.jdbc = jdbc;
        this.locks = locks;
        this.roll = roll;
        this.places = places;
        this.indicators = indicators;
        this.registry = registry;
    }

    /** Indicators that can be required: open to all who see the board, and not themselves formed of required actions. */
    public List<Indicator> requirable() {
        return registry.sorted().stream()
                .filter(indicator -> !indicator.derived() && !indicator.confidential() && !indicator.parted())
                .toList();
    }

    /** In the office's order. */
    public List<RequiredAction> of(UUID campaign) {
        return jdbc.sql("""
                        select * from required_action
                        where campaign_id = :campaign and withdrawn_at is null order by position, id
                        """)
                .param("campaign", campaign)
                .query(RequiredActions::row)
                .list();
    }

    public RequiredAction get(UUID unit, UUID campaign, UUID id) {
        return find(unit, campaign, id).orElseThrow(Missing::new);
    }

    private Optional<RequiredAction> find(UUID unit, UUID campaign, UUID id) {
        return jdbc.sql("""
                        select * from required_action
                        where unit_id = :unit and campaign_id = :campaign and id = :id and withdrawn_at is null
                        """)
                .param("unit", unit)
                .param("campaign", campaign)
                .param("id", id)
                .query(RequiredActions::row)
                .optional();
    }

    /** Adds the action, or changes the one of its id; who it concerns owes it from now on, who it does not owes it no more. */
    @Transactional
    public void save(RequiredAction action, Instant now) {
        locks.requireOpen(action.unitId(), action.campaignId());
        Indicator indicator = requirable().stream()
                .filter(known -> known.id().equals(action.indicator()))
                .findFirst()
                .orElseThrow(() -> new CampaignRefused(Reason.INDICATOR_UNKNOWN));
        jdbc.sql("""
                        insert into required_action (unit_id, id, campaign_id, title, indicator, measure, target, due_on,
                                                     affiliation, school_level, ownership, kind, position)
                        values (:unit, :id, :campaign, :title, :indicator, :measure, :target, :dueOn,
                                :affiliation, :schoolLevel, :ownership, :kind,
                                (select coalesce(max(position), 0) + 1 from required_action
                                 where campaign_id = :campaign))
                        on conflict (unit_id, id) do update
                        set title = excluded.title, indicator = excluded.indicator, measure = excluded.measure,
                            target = excluded.target, due_on = excluded.due_on, affiliation = excluded.affiliation,
                            school_level = excluded.school_level, ownership = excluded.ownership, kind = excluded.kind
                        """)
                .param("unit", action.unitId())
                .param("id", action.id())
                .param("campaign", action.campaignId())
                .param("title", action.title())
                .param("indicator", indicator.id())
                .param("measure", indicator.kind().name())
                .param("target", action.target())
                .param("dueOn", action.dueOn())
                .param("affiliation", name(action.concerns().affiliation()))
                .param("schoolLevel", name(action.concerns().schoolLevel()))
                .param("ownership", name(action.concerns().ownership()))
                .param("kind", name(action.concerns().kind()))
                .update();
        roll.alignAction(action.id(), now);
        countAgain(action.campaignId(), action.id());
    }

    /** Moves it by one place in the office's order. */
    @Transactional
    public void move(UUID unit, UUID campaign, UUID id, Places.Way way) {
        locks.requireOpen(unit, campaign);
        places.move(
                "required_action",
                unit,
                of(campaign).stream().map(RequiredAction::id).toList(),
                id,
                way);
    }

    /** Those that some unit answered as not applicable, or ever did. */
    public Set<UUID> answered(UUID campaign) {
        return new HashSet<>(
                jdbc.sql("""
                        select r.id from required_action r where r.campaign_id = :campaign and exists (
                            select from obligation o
                            join obligation_answer w on w.unit_id = o.unit_id and w.obligation_id = o.id
                            where o.action_id = r.id)
                        """).param("campaign", campaign).query(UUID.class).list());
    }

    /** Those that nobody owes any more, the latest first. */
    public List<WithdrawnAction> withdrawn(UUID campaign) {
        return jdbc.sql("""
                        select * from required_action where campaign_id = :campaign and withdrawn_at is not null
                        order by withdrawn_at desc, id
                        """)
                .param("campaign", campaign)
                .query((row, n) -> new WithdrawnAction(
                        row(row, n),
                        row.getString("withdrawn_reason"),
                        row.getObject("withdrawn_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Nobody owes it any more. What was answered is kept with the reason; obligations that nobody answered go.
     *
     * @param reason may be empty where no unit has answered
     * @throws CampaignRefused CLOSED, WITHDRAWAL_UNEXPLAINED
     */
    @Transactional
    public void withdraw(UUID unit, UUID campaign, UUID id, String reason, Instant now) {
        locks.requireOpen(unit, campaign);
        // Whoever is just answering holds it shared.
        int withdrawn = jdbc.sql("""
                        update required_action set withdrawn_at = :now, withdrawn_reason = :reason
                        where unit_id = :unit and campaign_id = :campaign and id = :id and withdrawn_at is null
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("unit", unit)
                .param("campaign", campaign)
                .param("id", id)
                .update();
        if (withdrawn == 0) {
            requireKnown(unit, campaign, id);
            return;
        }
        if (reason.isEmpty() && answered(campaign).contains(id)) {
            throw new CampaignRefused(Reason.WITHDRAWAL_UNEXPLAINED);
        }
        countAgain(campaign, id);
        roll.release(id);
    }

    /** Whoever it concerns owes it again; what was answered before stands. */
    @Transactional
    public void restore(UUID unit, UUID campaign, UUID id, Instant now) {
        locks.requireOpen(unit, campaign);
        int restored = jdbc.sql("""
                        update required_action set withdrawn_at = null, withdrawn_reason = ''
                        where unit_id = :unit and campaign_id = :campaign and id = :id
                        """)
                .param("unit", unit)
                .param("campaign", campaign)
                .param("id", id)
                .update();
        if (restored == 0) {
            throw new Missing();
        }
        roll.alignAction(id, now);
        countAgain(campaign, id);
    }

    /** Missing where it never was; somebody else may have withdrawn it just before. */
    private void requireKnown(UUID unit, UUID campaign, UUID id) {
        boolean known = jdbc.sql(
                        "select id from required_action where unit_id = :unit and campaign_id = :campaign and id = :id")
                .param("unit", unit)
                .param("campaign", campaign)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!known) {
            throw new Missing();
        }
    }

    private void countAgain(UUID campaign, UUID action) {
        // Also units that owe it no more: their figures hold it still.
        List<UUID> units = jdbc.sql("""
                        select unit_id from obligation where action_id = :action
                        union
                        select unit_id from indicator_value where campaign_id = :campaign and indicator = :figure
                        """)
                .param("action", action)
                .param("campaign", campaign)
                .param("figure", CampaignIndicators.EACH + "." + action)
                .query(UUID.class)
                .list();
        indicators.changed(campaign, units, CampaignIndicators.OF_OBLIGATIONS);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static RequiredAction row(ResultSet row, int n) throws SQLException {
        return new RequiredAction(
                row.getObject("unit_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("title"),
                row.getString("indicator"),
                Indicator.Kind.valueOf(row.getString("measure")),
                row.getInt("target"),
                row.getObject("due_on", LocalDate.class),
                new RequiredAction.Concerns(
                        value(Unit.Affiliation.class, row.getString("affiliation")),
                        value(Unit.SchoolLevel.class, row.getString("school_level")),
                        value(Unit.Ownership.class, row.getString("ownership")),
                        value(Unit.Kind.class, row.getString("kind"))));
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
