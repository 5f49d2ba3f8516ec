package org.zhengyou.member;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.AccountCandidates;
import org.zhengyou.access.Accounts;

/** Tells who on the rosters may be given an account, and lets accounts follow members who move or leave. */
@Component
class MemberAccounts implements AccountCandidates {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    MemberAccounts(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public List<Candidate> withoutAccount(UUID unit, int most) {
        return jdbc.sql("""
                        select m.id as member_id, m.name, u.id as unit_id, u.name as unit_name
                        from unit_ancestor t
                        join unit u on u.id = t.unit_id
                        join member m on m.unit_id = u.id and m.status = 'ACTIVE'
                        where t.ancestor_id = :unit
                          and not exists (select from account a where a.member_id = m.id and a.disabled_at is null)
                        order by t.depth, u.position, u.id, m.position, m.id limit :most
                        """)
                .param("unit", unit)
                .param("most", most)
                .query(Candidate.class)
                .list();
    }

    /** In the same transaction: nobody keeps for a moment what they may no longer see. */
    @EventListener
    void on(MembersChanged changed) {
        record Gone(UUID memberId, UUID unitId, @Nullable UUID nowAt) {}
        List<Gone> gone = jdbc.sql("""
                        select m.id as member_id, m.unit_id, n.unit_id as now_at
                        from account a
                        join member m on m.id = a.member_id and m.status <> 'ACTIVE' and m.unit_id = any (:units)
                        left join member n on n.id = m.id and n.status = 'ACTIVE'
                        where a.disabled_at is null
                          and (n.unit_id is null
                               or exists (select from role_grant g
                                          where g.account_id = a.id and g.role = 'MEMBER' and g.unit_id = m.unit_id))
                        """)
                .param("units", changed.unitIds().toArray(UUID[]::new))
                .query(Gone.class)
                .list();
        for (Gone one : gone) {
            if (one.nowAt == null) {
                accounts.memberLeft(one.memberId, clock.instant());
            } else {
                accounts.memberMoved(one.memberId, one.unitId, one.nowAt);
            }
        }
    }
}
