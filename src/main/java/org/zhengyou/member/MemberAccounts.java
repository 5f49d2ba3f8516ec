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

    /**
     * In the same transaction: nobody keeps for a moment what they may no longer see. Asked from the grants, since the
     * row of a member who came with an import is gone when the import is undone.
     */
    @EventListener
    void on(MembersChanged changed) {
        record Gone(UUID memberId, UUID unitId, @Nullable UUID nowAt) {}
        List<Gone> gone = jdbc.sql("""
                        select a.member_id, g.unit_id, n.unit_id as now_at
                        from role_grant g
                        join account a on a.id = g.account_id and a.disabled_at is null and a.member_id is not null
                        left join member n on n.id = a.member_id and n.status = 'ACTIVE'
                        where g.unit_id = any (:units)
                          and (n.unit_id is null or g.role = 'MEMBER' and n.unit_id <> g.unit_id)
                        union
                        select m.id, m.unit_id, null
                        from account a
                        join member m on m.id = a.member_id and m.status <> 'ACTIVE' and m.unit_id = any (:units)
                        where a.disabled_at is null
                          and not exists (select from member n where n.id = m.id and n.status = 'ACTIVE')
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
