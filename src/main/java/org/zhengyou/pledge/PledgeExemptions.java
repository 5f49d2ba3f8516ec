package org.zhengyou.pledge;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.pledge.PledgeRefused.Reason;

/** Who of a branch need not pledge, and why. Retired members need not; who pledges all the same counts. */
@Component
public class PledgeExemptions {
    private final JdbcClient jdbc;
    private final PledgeSteps steps;

    PledgeExemptions(JdbcClient jdbc, PledgeSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** Every member of the branch, those without a letter first. */
    public List<Standing> standings(UUID unit, UUID campaign) {
        return jdbc.sql("""
                        select m.id as member_id, m.name, m.post, m.retired, p.id as pledge_id, p.state,
                               e.id as exemption_id, e.reason, e.happened_on, e.recorded_by
                        from member m
                        left join lateral (
                            select id, state from pledge
                            where unit_id = m.unit_id and campaign_id = :campaign and member_id = m.id
                              and state <> 'DISCARDED'
                            order by (state = 'ARCHIVED'), id desc limit 1
                        ) p on true
                        left join pledge_exemption e on e.unit_id = m.unit_id and e.campaign_id = :campaign
                             and e.member_id = m.id and e.ended_at is null
                        where m.unit_id = :unit and m.status = 'ACTIVE'
                        order by (p.id is not null), m.retired, m.position, m.id
                        """)
                .param("unit", unit)
                .param("campaign", campaign)
                .query(Standing.class)
                .list();
    }

    /** The deed's reason says why. */
    @Transactional
    public void grant(UUID unit, UUID campaign, UUID member, PledgeDeed deed) {
        steps.reasoned(deed);
        steps.notInTheFuture(deed);
        try {
            int granted = jdbc.sql("""
                            insert into pledge_exemption (unit_id, id, campaign_id, member_id, reason, happened_on,
                                                          recorded_at, recorded_by)
                            select unit_id, :id, :campaign, id, :reason, :on, :at, :by
                            from member where unit_id = :unit and id = :member
                            """)
                    .param("id", Uuid7.next())
                    .param("campaign", campaign)
                    .param("reason", deed.reason())
                    .param("on", deed.on())
                    .param("at", deed.at().atOffset(ZoneOffset.UTC))
                    .param("by", deed.viewer().name())
                    .param("unit", unit)
                    .param("member", member)
                    .update();
            if (granted == 0) {
                throw new Missing();
            }
        } catch (DuplicateKeyException e) {
            throw new PledgeRefused(Reason.ALREADY_EXEMPT);
        }
        steps.counted(campaign, unit, null, null);
    }

    @Transactional
    public void end(UUID unit, UUID id, PledgeDeed deed) {
        UUID campaign = jdbc.sql("""
                        update pledge_exemption set ended_at = :at, ended_by = :by
                        where unit_id = :unit and id = :id and ended_at is null
                        returning campaign_id
                        """)
                .param("at", deed.at().atOffset(ZoneOffset.UTC))
                .param("by", deed.viewer().name())
                .param("unit", unit)
                .param("id", id)
                .query(UUID.class)
                .optional()
                .orElseThrow(Missing::new);
        steps.counted(campaign, unit, null, null);
    }

    /**
     * How a member stands to pledging.
     *
     * @param state of the letter; null without one
     * @param reason of the exemption; null without one
     */
    public record Standing(
            UUID memberId,
            String name,
            String post,
            boolean retired,
            @Nullable UUID pledgeId,
            Pledge.@Nullable State state,
            @Nullable UUID exemptionId,
            @Nullable String reason,
            @Nullable LocalDate happenedOn,
            @Nullable String recordedBy) {

        /** Whether the branch's coverage counts this member. */
        public boolean due() {
            return !retired && exemptionId == null || state != null && state.approved();
        }
    }
}
