package org.zhengyou.campaign;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.unit.Unit;

/** Reads the board of a node: few queries, none of which looks below the node's children. */
@Component
public class Boards {
    public static final int SIZE = 100;

    private static final List<String> ALWAYS = List.of(
            CampaignIndicators.MEMBERS,
            CampaignIndicators.REQUIRED,
            CampaignIndicators.SELF_CHOSEN,
            CampaignIndicators.WEAK);
    private static final String BELOW = Indicators.below(":node");
    private static final String ROWS = """
            from (%s union all select self.id, self.name from unit self
                  where self.id = :node and not exists (%s)) b
            join unit u on u.id = b.id
            where (:affiliation::text is null or u.affiliation = :affiliation)
              and (:school::text is null or u.school_level = :school)
              and (:ownership::text is null or u.ownership = :ownership)
              and (:state::text is null or (:state = 'OPEN') = exists (
                       select from indicator_total t
                       where t.unit_id = u.id and t.campaign_id = :campaign and t.indicator = 'action.required'
                         and t.numerator < t.denominator))
            """.formatted(BELOW, BELOW);

    private final JdbcClient jdbc;
    private final Indicators indicators;
    private final RequiredActions requiredActions;

    Boards(JdbcClient jdbc, Indicators indicators, RequiredActions requiredActions) {
        this.jdbc = jdbc;
        this.indicators = indicators;
        this.requiredActions = requiredActions;
    }

    /** One row per child of the node, or the node itself where it has none; by affiliation, then in the office's order. */
    public Board of(UUID campaign, UUID node, BoardFilter filter, int page, int size) {
        List<RequiredAction> actions = requiredActions.of(campaign);
        List<Child> children = query(
                        "select u.id, b.name, u.affiliation, u.id <> :node and exists ("
                                + Indicators.below("u.id") + ") as parent " + ROWS
                                + " order by u.affiliation, u.position, u.id limit :limit offset :offset",
                        campaign,
                        node,
                        filter)
                .param("limit", size + 1)
                .param("offset", Paging.offset(page, size))
                .query(Child.class)
                .list();
        List<UUID> units = new ArrayList<>(children.stream().map(Child::id).toList());
        units.add(node);
        Set<String> ids = new LinkedHashSet<>(ALWAYS);
        actions.forEach(action -> {
            ids.add(action.indicator());
            ids.add(action.figureId());
        });
        Map<UUID, Map<String, Figure>> figures = indicators.totalsOf(campaign, units, ids);
        Map<UUID, Map<UUID, BoardRow.Owed>> owed = owed(campaign, units);
        Paging<BoardRow> rows = Paging.of(
                children.stream()
                        .map(child -> new BoardRow(
                                child.id(),
                                child.name(),
                                child.affiliation(),
                                child.parent(),
                                figures.getOrDefault(child.id(), Map.of()),
                                owed.getOrDefault(child.id(), Map.of())))
                        .toList(),
                page,
                size);
        return new Board(
                indicators.totals(campaign, node),
                actions,
                rows.needed() ? groups(campaign, node, filter, ids) : groups(rows.rows()),
                rows);
    }

    private Map<UUID, Map<UUID, BoardRow.Owed>> owed(UUID campaign, List<UUID> units) {
        Map<UUID, Map<UUID, BoardRow.Owed>> owed = new HashMap<>();
        jdbc.sql("""
                        select unit_id, action_id, answer from obligation
                        where unit_id = any (:units) and campaign_id = :campaign
                        """)
                .param("units", units.toArray(UUID[]::new))
                .param("campaign", campaign)
                .query(row -> {
                    owed.computeIfAbsent(row.getObject(1, UUID.class), unit -> new HashMap<>())
                            .put(
                                    row.getObject(2, UUID.class),
                                    "ACCEPTED".equals(row.getString(3)) ? BoardRow.Owed.EXCUSED : BoardRow.Owed.PLAIN);
                });
        return owed;
    }

    private static Map<Unit.Affiliation, Board.Group> groups(List<BoardRow> rows) {
        Map<Unit.Affiliation, Board.Group> groups = new EnumMap<>(Unit.Affiliation.class);
        for (BoardRow row : rows) {
            Board.Group before = groups.getOrDefault(row.affiliation(), new Board.Group(0, Map.of()));
            Map<String, Figure> sums = new HashMap<>(before.figures());
            row.figures().forEach((id, figure) -> sums.merge(id, figure, Figure::plus));
            groups.put(row.affiliation(), new Board.Group(before.size() + 1, sums));
        }
        return groups;
    }

    private Map<Unit.Affiliation, Board.Group> groups(UUID campaign, UUID node, BoardFilter filter, Set<String> ids) {
        Map<Unit.Affiliation, Long> sizes = new EnumMap<>(Unit.Affiliation.class);
        query("select u.affiliation, count(*) " + ROWS + " group by u.affiliation", campaign, node, filter)
                .query(row -> {
                    sizes.put(Unit.Affiliation.valueOf(row.getString(1)), row.getLong(2));
                });
        Map<Unit.Affiliation, Map<String, Figure>> sums = new EnumMap<>(Unit.Affiliation.class);
        query(
                        "select u.affiliation, t.indicator, sum(t.numerator), sum(t.denominator) from (select u.id, u.affiliation "
                                + ROWS + ") u join indicator_total t on t.unit_id = u.id "
                                + "and t.campaign_id = :campaign and t.indicator = any (:ids) group by 1, 2",
                        campaign,
                        node,
                        filter)
                .param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    sums.computeIfAbsent(Unit.Affiliation.valueOf(row.getString(1)), key -> new HashMap<>())
                            .put(row.getString(2), new Figure(row.getLong(3), row.getLong(4)));
                });
        Map<Unit.Affiliation, Board.Group> groups = new EnumMap<>(Unit.Affiliation.class);
        sizes.forEach((affiliation, size) ->
                groups.put(affiliation, new Board.Group(size, sums.getOrDefault(affiliation, Map.of()))));
        return groups;
    }

    private JdbcClient.StatementSpec query(String sql, UUID campaign, UUID node, BoardFilter filter) {
        return jdbc.sql(sql)
                .param("campaign", campaign)
                .param("node", node)
                .param("affiliation", name(filter.affiliation()))
                .param("school", name(filter.school()))
                .param("ownership", name(filter.ownership()))
                .param("state", name(filter.state()));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private record Child(UUID id, String name, Unit.Affiliation affiliation, boolean parent) {}
}
