package org.zhengyou.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.campaign.CampaignRefused.Reason;
import org.zhengyou.campaign.Obligation.Answer;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;

/** What units owe, and their answers that something does not apply to them. */
@Component
public class Obligations {
    private static final String SELECT = """
            select o.unit_id as owing_unit, u.name as unit_name, o.id as obligation_id, o.answer, r.*,
                   coalesce(v.numerator, 0) as numerator, coalesce(v.denominator, 0) as denominator,
                   given.reason, given.at as answered_at, decided.reason as decision
            from obligation o
            join unit u on u.id = o.unit_id
            join required_action r on r.id = o.action_id and r.withdrawn_at is null
            left join indicator_value v
                on v.unit_id = o.unit_id and v.campaign_id = o.campaign_id and v.indicator = r.indicator
            left join lateral (select reason, at from obligation_answer w
                               where w.unit_id = o.unit_id and w.obligation_id = o.id and w.to_answer = 'GIVEN'
                                 and o.answer is not null
                               order by w.at desc, w.id desc limit 1) given on true
            left join lateral (select reason from obligation_answer w
                               where w.unit_id = o.unit_id and w.obligation_id = o.id and w.to_answer = o.answer
                                 and o.answer in ('ACCEPTED', 'RETURNED')
                               order by w.at desc, w.id desc limit 1) decided on true
            """;

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Indicators indicators;

    Obligations(JdbcClient jdbc, Campaigns campaigns, Indicators indicators) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.indicators = indicators;
    }

    /** What a unit owes in a campaign, in the office's order. */
    public List<Obligation> of(UUID unit, UUID campaign, LocalDate today) {
        return jdbc.sql(SELECT + """
                        where o.unit_id = :unit and o.campaign_id = :campaign and u.closed_on is null
                        order by r.position, r.id
                        """)
                .param("unit", unit)
                .param("campaign", campaign)
                .query(mapper(today))
                .list();
    }

    /** Answers that wait for the office, below a unit; at most so many. */
    public List<Obligation> answered(UUID unit, UUID campaign, LocalDate today, int limit) {
        return jdbc.sql(SELECT + """
                        where o.campaign_id = :campaign and o.answer = 'GIVEN' and u.closed_on is null
                          and o.unit_id in (select unit_id from unit_ancestor where ancestor_id = :unit)
                        order by o.unit_id, r.position, r.id limit :limit
                        """)
                .param("unit", unit)
                .param("campaign", campaign)
                .param("limit", limit)
                .query(mapper(today))
                .list();
    }

    /** How many answers wait for the office, below a unit. */
    public int waiting(UUID unit, UUID campaign) {
        return jdbc.sql("""
                        select count(*) from obligation o
                        join unit u on u.id = o.unit_id and u.closed_on is null
                        join required_action r on r.id = o.action_id and r.withdrawn_at is null
                        where o.campaign_id = :campaign and o.answer = 'GIVEN'
                          and o.unit_id in (select unit_id from unit_ancestor where ancestor_id = :unit)
                        """)
                .param("unit", unit)
                .param("campaign", campaign)
                .query(Integer.class)
                .single();
    }

    public Obligation get(UUID unit, UUID campaign, UUID id, LocalDate today) {
        return jdbc.sql(SELECT + "where o.unit_id = :unit and o.campaign_id = :campaign and o.id = :id")
                .param("unit", unit)
                .param("campaign", campaign)
                .param("id", id)
                .query(mapper(today))
                .optional()
                .orElseThrow(Missing::new);
    }

    /** The unit says that an action does not apply to it, and why. */
    @Transactional
    public void answer(UUID unit, UUID campaign, UUID id, String reason, @Nullable UUID actor, Instant now) {
        step(unit, campaign, id, Answer.GIVEN, reason, actor, now);
    }

    /** The office accepts an answer, or returns it with a reason; then the unit owes the action again. */
    @Transactional
    public void decide(
            UUID unit, UUID campaign, UUID id, boolean accepted, String reason, @Nullable UUID actor, Instant now) {
        step(unit, campaign, id, accepted ? Answer.ACCEPTED : Answer.RETURNED, reason, actor, now);
    }

    private void step(UUID unit, UUID campaign, UUID id, Answer to, String reason, @Nullable UUID actor, Instant now) {
        Campaign of = campaigns.get(unit, campaign);
        if (!of.state().underWay()) {
            throw new CampaignRefused(Reason.NOT_UNDER_WAY, of.title());
        }
        requireOwed(unit, id);
        Answer before = jdbc.sql("""
                        select answer from obligation
                        where unit_id = :unit and campaign_id = :campaign and id = :id for update
                        """)
                .param("unit", unit)
                .param("campaign", campaign)
                .param("id", id)
                .query((row, n) -> new Held(row.getString(1)))
                .optional()
                .orElseThrow(Missing::new)
                .answer();
        if (!to.mayFollow(before)) {
            throw new CampaignRefused(Reason.NOT_THE_NEXT_ANSWER);
        }
        jdbc.sql("update obligation set answer = :to where unit_id = :unit and id = :id")
                .param("to", to.name())
                .param("unit", unit)
                .param("id", id)
                .update();
        jdbc.sql("""
                        insert into obligation_answer (unit_id, id, obligation_id, from_answer, to_answer, reason, actor, at)
                        values (:unit, :id, :obligation, :from, :to, :reason, :actor, :now)
                        """)
                .param("unit", unit)
                .param("id", Uuid7.next())
                .param("obligation", id)
                .param("from", before == null ? null : before.name())
                .param("to", to.name())
                .param("reason", reason)
                .param("actor", actor)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        indicators.changed(campaign, unit, CampaignIndicators.OF_OBLIGATIONS);
    }

    /** Holds the action, so that it is not withdrawn as if nobody had answered. */
    private void requireOwed(UUID unit, UUID id) {
        boolean known = jdbc.sql("""
                        select r.id from required_action r
                        join obligation o on o.action_id = r.id and o.unit_id = :unit and o.id = :id
                        where r.withdrawn_at is null for share of r
                        """)
                .param("unit", unit)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!known) {
            throw new Missing();
        }
    }

    private static RowMapper<Obligation> mapper(LocalDate today) {
        return (row, n) -> {
            RequiredAction action = RequiredActions.row(row, n);
            Figure own = new Figure(row.getLong("numerator"), row.getLong("denominator"));
            Answer answer = new Held(row.getString("answer")).answer();
            return new Obligation(
                    row.getObject("owing_unit", UUID.class),
                    row.getString("unit_name"),
                    row.getObject("obligation_id", UUID.class),
                    action,
                    own,
                    answer,
                    action.standing(own, answer, today),
                    row.getString("reason"),
                    instant(row, "answered_at"),
                    row.getString("decision"));
        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private record Held(@Nullable String name) {
        @Nullable
        Answer answer() {
            return name == null ? null : Answer.valueOf(name);
        }
    }
}
