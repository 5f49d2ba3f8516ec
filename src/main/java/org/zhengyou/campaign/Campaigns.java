package org.zhengyou.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.campaign.CampaignRefused.Reason;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;

/** Campaigns and their states. */
@Component
public class Campaigns {
    static final String COLUMNS = "c.unit_id, c.id, c.title, c.theme, c.starts_on, c.ends_on, c.state, c.notice_days";
    private static final int LONGEST_NOTE = 500;
    private static final String UNDER_WAY = "c.state in ('MOBILISED', 'RUNNING', 'SUMMING_UP')";

    private final JdbcClient jdbc;
    private final Indicators indicators;
    private final CriteriaSets criteria;
    private final CampaignLocks locks;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Campaigns(
            JdbcClient jdbc,
            Indicators indicators,
            CriteriaSets criteria,
            CampaignLocks locks,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.criteria = criteria;
        this.locks = locks;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The campaign that a unit takes part in today: of those under way over it, the nearest above, then the latest. */
    public Optional<Campaign> current(UUID unit) {
        return jdbc.sql("select " + COLUMNS + " from unit_ancestor a join campaign c on c.unit_id = a.ancestor_id"
                        + " where a.unit_id = :unit and " + UNDER_WAY
                        + " order by a.depth, c.starts_on desc, c.id desc limit 1")
                .param("unit", unit)
                .query(Campaign.class)
                .optional();
    }

    /** A campaign by id and a unit that it covers; missing where it does not cover the unit. */
    public Campaign get(UUID unit, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from unit_ancestor a join campaign c on c.unit_id = a.ancestor_id"
                        + " where a.unit_id = :unit and c.id = :id")
                .param("unit", unit)
                .param("id", id)
                .query(Campaign.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** A campaign by the unit at which it stands; missing at any other. */
    public Campaign at(UUID unit, UUID id) {
        return jdbc.sql("select " + COLUMNS + " from campaign c where c.unit_id = :unit and c.id = :id")
                .param("unit", unit)
                .param("id", id)
                .query(Campaign.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** Campaigns that cover a unit or stand below it, the latest first. */
    public List<Campaign> around(UUID unit) {
        return jdbc.sql("select " + COLUMNS + """
                         from campaign c
                        where c.unit_id in (select ancestor_id from unit_ancestor where unit_id = :unit)
                           or c.unit_id in (select unit_id from unit_ancestor where ancestor_id = :unit)
                        order by c.starts_on desc, c.id desc
                        """)
                .param("unit", unit)
                .query(Campaign.class)
                .list();
    }

    /** Campaigns under way that cover one of the units, each once. */
    public List<Campaign> over(Collection<UUID> units) {
        return jdbc.sql("select " + COLUMNS + " from campaign c where " + UNDER_WAY + """
                         and c.unit_id in (select ancestor_id from unit_ancestor where unit_id = any (:units))
                        order by c.starts_on desc, c.id desc
                        """)
                .param("units", units.toArray(UUID[]::new))
                .query(Campaign.class)
                .list();
    }

    /**
     * Whether a tool is on: the campaign is under way, a phase of that day switches the tool on, and none switches it off.
     */
    public boolean toolOn(UUID campaign, Campaign.Tool tool, LocalDate day) {
        return jdbc.sql("select coalesce(bool_and(t.switched = 'ON'), false) from campaign c"
                        + " join campaign_phase p on p.unit_id = c.unit_id and p.campaign_id = c.id"
                        + " and p.removed_at is null"
                        + " join campaign_phase_tool t on t.unit_id = p.unit_id and t.phase_id = p.id"
                        + " where c.id = :campaign and " + UNDER_WAY
                        + " and :day between p.starts_on and p.ends_on and t.tool = :tool")
                .param("campaign", campaign)
                .param("day", day)
                .param("tool", tool.name())
                .query(Boolean.class)
                .single();
    }

    /** Working days that public notices of a campaign last; empty where it does not say. */
    public Optional<Integer> noticeDays(UUID campaign) {
        return jdbc.sql("select notice_days from campaign where id = :campaign and notice_days is not null")
                .param("campaign", campaign)
                .query(Integer.class)
                .optional();
    }

    public List<CampaignStep> steps(Campaign campaign) {
        return jdbc.sql("""
                        select s.from_state, s.to_state, a.name as actor_name, s.at, s.note
                        from campaign_state s left join account a on a.id = s.actor
                        where s.unit_id = :unit and s.campaign_id = :id order by s.at, s.id
                        """)
                .param("unit", campaign.unitId())
                .param("id", campaign.id())
                .query(CampaignStep.class)
                .list();
    }

    /** A new campaign in preparation, with the criteria that are shipped. */
    @Transactional
    public Campaign prepare(
            UUID unit,
            String title,
            String theme,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable Integer noticeDays,
            @Nullable UUID actor,
            Instant now) {
        Campaign campaign =
                new Campaign(unit, Uuid7.next(), title, theme, startsOn, endsOn, Campaign.State.PREPARING, noticeDays);
        jdbc.sql("""
                        insert into campaign (unit_id, id, title, theme, starts_on, ends_on, state, notice_days, recorded_at)
                        values (:unit, :id, :title, :theme, :startsOn, :endsOn, 'PREPARING', :noticeDays, :now)
                        """)
                .param("unit", unit)
                .param("id", campaign.id())
                .param("title", title)
                .param("theme", theme)
                .param("startsOn", startsOn)
                .param("endsOn", endsOn)
                .param("noticeDays", noticeDays)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        keepStep(campaign, null, Campaign.State.PREPARING, actor, now, null);
        criteria.ship(campaign);
        indicators.cover(campaign.id(), unit);
        return campaign;
    }

    @Transactional
    public void edit(
            Campaign campaign,
            String title,
            String theme,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable Integer noticeDays) {
        locks.requireOpen(campaign.unitId(), campaign.id());
        jdbc.sql("""
                        update campaign set title = :title, theme = :theme, starts_on = :startsOn, ends_on = :endsOn,
                               notice_days = :noticeDays
                        where unit_id = :unit and id = :id
                        """)
                .param("title", title)
                .param("theme", theme)
                .param("startsOn", startsOn)
                .param("endsOn", endsOn)
                .param("noticeDays", noticeDays)
                .param("unit", campaign.unitId())
                .param("id", campaign.id())
                .update();
    }

    /**
     * The campaign goes on to another state. On closing, its figures are counted a last time and kept with the records
     * behind them; nothing is asked of any unit any more.
     *
     * @param note why, at most 500 characters
     */
    public void advance(
            UUID unit, UUID id, Campaign.State to, @Nullable String note, @Nullable UUID actor, Instant now) {
        if (note != null && note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            throw new CampaignRefused(Reason.NOTE_TOO_LONG, LONGEST_NOTE);
        }
        Runnable step = () -> step(unit, id, to, note, actor, now);
        if (to != Campaign.State.CLOSED) {
            transaction.executeWithoutResult(status -> step.run());
            return;
        }
        try {
            indicators.freeze(id, step);
        } catch (ConcurrencyFailureException e) {
            // Closing sees one moment only; somebody changed the campaign after it began.
            throw new CampaignRefused(Reason.NOT_THE_NEXT_STATE, at(unit, id).title());
        }
    }

    /** Refuses where the campaign is in the archive: then nothing of it changes any more. */
    public void requireNotArchived(UUID id) {
        jdbc.sql("select title from campaign where id = :id and state = 'ARCHIVED'")
                .param("id", id)
                .query(String.class)
                .optional()
                .ifPresent(title -> {
                    throw new CampaignRefused(Reason.ARCHIVED, title);
                });
    }

    private void step(UUID unit, UUID id, Campaign.State to, @Nullable String note, @Nullable UUID actor, Instant now) {
        Campaign campaign = locks.take(unit, id);
        if (!campaign.state().next().contains(to)) {
            throw new CampaignRefused(Reason.NOT_THE_NEXT_STATE, campaign.title());
        }
        jdbc.sql("update campaign set state = :to where unit_id = :unit and id = :id")
                .param("to", to.name())
                .param("unit", unit)
                .param("id", id)
                .update();
        keepStep(campaign, campaign.state(), to, actor, now, note);
        if (to == Campaign.State.CLOSED) {
            events.publishEvent(new CampaignClosed(unit, id));
        }
    }

    private void keepStep(
            Campaign campaign,
            Campaign.@Nullable State from,
            Campaign.State to,
            @Nullable UUID actor,
            Instant now,
            @Nullable String note) {
        jdbc.sql("""
                        insert into campaign_state (unit_id, id, campaign_id, from_state, to_state, actor, at, note)
                        values (:unit, :id, :campaign, :from, :to, :actor, :now, :note)
                        """)
                .param("unit", campaign.unitId())
                .param("id", Uuid7.next())
                .param("campaign", campaign.id())
                .param("from", from == null ? null : from.name())
                .param("to", to.name())
                .param("actor", actor)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("note", note)
                .update();
    }
}
