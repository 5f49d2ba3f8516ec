package org.zhengyou.pledge;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Paging;

/** Lists of pledges, the newest first: one query a page, whatever the size of the subtree. */
@Component
public class PledgeLists {
    /** A subtree of so many is not counted any further. */
    private static final int MANY_UNITS = 2_000;

    private final JdbcClient jdbc;
    private final PledgeActors actors;
    private final PledgeSearch search;

    PledgeLists(JdbcClient jdbc, PledgeActors actors, PledgeSearch search) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.search = search;
    }

    /**
     * A unit's pledges with those of the units below it, as far as the viewer may see them.
     *
     * @throws Missing when there is no such unit
     */
    public PledgeList list(Viewer viewer, UUID unit, PledgeFilter filter) {
        PledgeSight sight = actors.sight(viewer, unit);
        String where = where(viewer, unit, filter, sight);
        if (!filter.words().isEmpty() && search.answers(filter.words())) {
            return new PledgeList(name(unit), page(search.rows(unit, filter, sight, where, Paging.SIZE + 1), filter));
        }
        return scan(unit, filter, sight, where);
    }

    /** Reads along the records until the page is full: quick without words, with words as long as there are pledges. */
    PledgeList scan(UUID unit, PledgeFilter filter, PledgeSight sight, String where) {
        String words = filter.words().isEmpty() ? "" : HAS_WORDS;
        List<PledgeRow> rows = new ArrayList<>(Paging.SIZE + 1);
        String[] name = new String[1];
        jdbc.sql(TOP + (filter.campaignId() == null ? CURRENT : ":campaign") + " and " + where + words + LIMITED)
                .params(filter.parameters(sight))
                .param("unit", unit)
                .param("campaign", filter.campaignId())
                .query((ResultSet row) -> {
                    name[0] = row.getString(11);
                    if (row.getString(4) != null) {
                        rows.add(PledgeRow.read(row, rows.size()));
                    }
                });
        if (name[0] == null) {
            throw new Missing();
        }
        return new PledgeList(name[0], page(rows, filter));
    }

    private static Paging<PledgeRow> page(List<PledgeRow> rows, PledgeFilter filter) {
        return Paging.of(rows, filter.after() == null ? 1 : 2, Paging.SIZE);
    }

    private String name(UUID unit) {
        return jdbc.sql("select name from unit where id = :unit")
                .param("unit", unit)
                .query(String.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** Everything that is wanted but campaign and words. */
    String where(Viewer viewer, UUID unit, PledgeFilter filter, PledgeSight sight) {
        StringBuilder where = new StringBuilder(scope(viewer, unit))
                .append(" and p.state <> 'DISCARDED' and ")
                .append(sight.condition());
        if (filter.state() != null) {
            where.append(" and p.state = :state");
        }
        if (filter.pledger() != null) {
            where.append(" and p.pledger_kind = :pledger");
        }
        if (filter.item() != null) {
            where.append(HAS_ITEM);
        }
        if (filter.after() != null) {
            where.append(" and p.id < :after");
        }
        return where.toString();
    }

    private static final String TOP = """
            select r.*, top.name from unit top left join lateral (
                select u.name as unit_name, p.* from (
                    select p.unit_id, p.id, p.pledger_kind, p.pledger_name, p.pledger_post, p.state,
                           p.summary, p.due_on, p.state_on
                    from pledge p
                    where p.campaign_id =
            """;

    private static final String LIMITED = """
                     order by p.id desc limit %d
                ) p join unit u on u.id = p.unit_id
            ) r on true
            where top.id = :unit
            order by r.id desc
            """.formatted(Paging.SIZE + 1);

    /** Found within the same query: the list is the page most often asked for. */
    static final String CURRENT = """
            (select c.id from unit_ancestor a join campaign c on c.unit_id = a.ancestor_id
             where a.unit_id = :unit
             order by (c.state in ('MOBILISED', 'RUNNING', 'SUMMING_UP')) desc, a.depth, c.starts_on desc, c.id desc
             limit 1)
            """;

    private static final String HAS_ITEM = """
             and exists (select from pledge_item i where i.unit_id = p.unit_id and i.pledge_id = p.id
                         and i.version = p.version and i.kind = :item)
            """;

    private static final String HAS_WORDS = """
             and (p.pledger_name ilike :words or exists (
                select from pledge_version v where v.unit_id = p.unit_id and v.pledge_id = p.id
                and v.version = p.version and v.words ilike :words))
            """;

    /** A secretary stands on the branch itself; for the others the size of the subtree decides. */
    private String scope(Viewer viewer, UUID unit) {
        boolean branch = viewer.grants().stream()
                .anyMatch(grant ->
                        unit.equals(grant.unitId()) && (grant.role() == Role.SECRETARY || grant.role() == Role.MEMBER));
        if (branch) {
            return UNIT_ALONE;
        }
        return jdbc.sql("""
                        select (select count(*) from (select from unit_ancestor where ancestor_id = :unit limit :most)),
                               (select greatest(reltuples, 1) from pg_class where oid = 'unit'::regclass)
                        """)
                .param("unit", unit)
                .param("most", MANY_UNITS)
                .query((row, n) -> scope(row.getLong(1), row.getLong(2)))
                .single();
    }

    /**
     * Reading unit by unit takes time with the units of the subtree; walking along the campaign until fifty are found,
     * with the units that are passed over. They cost the same where the subtree is about the root of eight times the tree.
     */
    private static String scope(long units, long all) {
        return units == 1
                ? UNIT_ALONE
                : units >= MANY_UNITS || units * units > 8 * all ? ALONG_THE_CAMPAIGN : EACH_UNIT;
    }

    private static final String UNIT_ALONE = "p.unit_id = :unit";
    private static final String EACH_UNIT =
            "p.unit_id = any (array(select unit_id from unit_ancestor where ancestor_id = :unit))";
    // A scalar subquery is not turned into a join, so the order of the campaign's index is kept and fifty rows are
    // enough.
    private static final String ALONG_THE_CAMPAIGN =
            "(select true from unit_ancestor a where a.unit_id = p.unit_id and a.ancestor_id = :unit)";

    /** @param unitName of the unit at the top */
    public record PledgeList(String unitName, Paging<PledgeRow> rows) {}
}
