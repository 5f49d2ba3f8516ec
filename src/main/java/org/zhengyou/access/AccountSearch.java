package org.zhengyou.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.web.Paging;

/** Accounts as lists: everybody's for the administrator, a subtree's for its office. */
@Component
public class AccountSearch {
    private final JdbcClient jdbc;

    AccountSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param unit top of the subtree in which an account must hold a grant; null for all
     * @param text part of a name or the beginning of a sign-in name; empty for all
     */
    public record Filter(
            @Nullable UUID unit, String text, @Nullable Role role, Account.@Nullable State state, int page) {}

    public Paging<AccountRow> page(Filter filter) {
        List<AccountRow> rows = jdbc.sql("""
                        select a.id, a.name, a.sign_in_name,
                               case when a.disabled_at is not null then 'DISABLED'
                                    when a.password_hash is null then 'NEW' else 'ACTIVE' end as state
                        from account a
                        where (:text = '' or strpos(lower(a.name), lower(:text)) > 0
                               or starts_with(a.sign_in_name, :signInName))
                          and (cast(:role as text) is null
                               or exists (select from role_grant g where g.account_id = a.id and g.role = :role))
                          and (cast(:unit as uuid) is null
                               or exists (select from role_grant g
                                          join unit_ancestor t on t.unit_id = g.unit_id and t.ancestor_id = :unit
                                          where g.account_id = a.id))
                          and (cast(:state as text) is null
                               or :state = case when a.disabled_at is not null then 'DISABLED'
                                                when a.password_hash is null then 'NEW' else 'ACTIVE' end)
                        order by a.sign_in_name, a.id offset :offset limit :limit
                        """)
                .param("text", filter.text.strip())
                .param("signInName", Account.normalized(filter.text))
                .param("role", filter.role == null ? null : filter.role.name())
                .param("unit", filter.unit)
                .param("state", filter.state == null ? null : filter.state.name())
                .param("offset", Paging.offset(filter.page, Paging.SIZE))
                .param("limit", Paging.SIZE + 1)
                .query((row, _) -> new AccountRow(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("sign_in_name"),
                        Account.State.valueOf(row.getString("state")),
                        List.of()))
                .list();
        return Paging.of(withGrants(rows), Math.max(1, filter.page), Paging.SIZE);
    }

    private List<AccountRow> withGrants(List<AccountRow> rows) {
        record Held(UUID account, Viewer.Grant grant) {}
        Map<UUID, List<Viewer.Grant>> grants = jdbc
                .sql("""
                        select g.account_id, g.role, g.unit_id, u.name as unit_name
                        from role_grant g left join unit u on u.id = g.unit_id
                        where g.account_id = any (:accounts) order by g.granted_at, g.role
                        """)
                .param("accounts", rows.stream().map(AccountRow::id).toArray(UUID[]::new))
                .query((row, _) -> new Held(
                        row.getObject("account_id", UUID.class),
                        new Viewer.Grant(
                                Role.valueOf(row.getString("role")),
                                row.getObject("unit_id", UUID.class),
                                row.getString("unit_name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Held::account, HashMap::new, Collectors.mapping(Held::grant, Collectors.toList())));
        return rows.stream()
                .map(row -> new AccountRow(
                        row.id(), row.name(), row.signInName(), row.state(), grants.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** @param path names from the top down to the unit's parent, for telling two of the same name apart */
    public record UnitChoice(UUID id, String name, String path) {}

    /**
     * Open units by part of their name, in the office's order.
     *
     * @param top only its subtree; null for every tree
     */
    public List<UnitChoice> units(@Nullable UUID top, String text, int most) {
        return jdbc.sql("""
                        select u.id, u.name,
                               coalesce((select string_agg(p.name, ' / ' order by t.depth desc)
                                         from unit_ancestor t join unit p on p.id = t.ancestor_id
                                         where t.unit_id = u.id and t.depth > 0), '') as path
                        from unit u
                        where u.closed_on is null
                          and (strpos(lower(u.name), lower(:text)) > 0)
                          and (cast(:top as uuid) is null
                               or exists (select from unit_ancestor t where t.unit_id = u.id and t.ancestor_id = :top))
                        order by (select max(t.depth) from unit_ancestor t where t.unit_id = u.id), u.position, u.id
                        limit :most
                        """)
                .param("top", top)
                .param("text", text.strip())
                .param("most", most)
                .query(UnitChoice.class)
                .list();
    }
}
