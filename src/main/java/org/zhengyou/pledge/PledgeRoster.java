package org.zhengyou.pledge;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Missing;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.unit.Units;

/** Who signs: name and post are read where they are kept, never typed again. */
@Component
public class PledgeRoster {
    private final JdbcClient jdbc;
    private final Units units;

    PledgeRoster(JdbcClient jdbc, Units units) {
        this.jdbc = jdbc;
        this.units = units;
    }

    /** @throws Missing when the member is not on the unit's roster */
    public Signature signature(UUID unit, PledgerKind kind, @Nullable UUID member) {
        if (kind.organisation()) {
            return new Signature(units.get(unit).name(), "");
        }
        return jdbc.sql("""
                        select name, post from member
                        where unit_id = :unit and id = :member and status = 'ACTIVE'
                        """)
                .param("unit", unit)
                .param("member", member)
                .query(Signature.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** Members of the branch who have no letter in the campaign. */
    public List<Name> membersWithout(UUID unit, UUID campaign) {
        return jdbc.sql("""
                        select m.id, m.name from member m
                        where m.unit_id = :unit and m.status = 'ACTIVE' and not exists (
                            select from pledge p where p.unit_id = m.unit_id and p.campaign_id = :campaign
                            and p.member_id = m.id and p.state not in ('ARCHIVED', 'DISCARDED'))
                        order by m.retired, m.position, m.id
                        """)
                .param("unit", unit)
                .param("campaign", campaign)
                .query(Name.class)
                .list();
    }

    public List<PledgerKind> organisationsWithout(UUID unit, UUID campaign) {
        Set<String> written =
                jdbc.sql("""
                        select pledger_kind from pledge
                        where unit_id = :unit and campaign_id = :campaign and member_id is null
                          and state not in ('ARCHIVED', 'DISCARDED')
                        """).param("unit", unit).param("campaign", campaign).query(String.class).list().stream()
                        .collect(Collectors.toSet());
        return Arrays.stream(PledgerKind.values())
                .filter(kind -> kind.organisation() && !written.contains(kind.name()))
                .toList();
    }

    public record Signature(String name, String post) {}

    public record Name(UUID id, String name) {}
}
