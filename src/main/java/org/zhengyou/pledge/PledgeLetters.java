package org.zhengyou.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.pledge.Pledge.Item;
import org.zhengyou.pledge.Pledge.ItemKind;
import org.zhengyou.pledge.Pledge.PledgerKind;

/** Letters as they are signed on paper. */
@Component
public class PledgeLetters {
    /** A branch has some fifty members; more sheets than this nobody prints at once. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final PledgeActors actors;

    PledgeLetters(JdbcClient jdbc, PledgeActors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /** All letters of one unit in a campaign that the viewer may see, organisations first; two tables, one query. */
    public List<Letter> of(Viewer viewer, UUID unit, UUID campaign) {
        PledgeSight sight = actors.sight(viewer, unit);
        Map<UUID, Letter> letters = new LinkedHashMap<>();
        jdbc.sql("""
                        select p.id, p.pledger_kind, p.pledger_name, p.pledger_post, s.happened_on, i.kind, i.text,
                               i.measure, i.due_on, i.responsible
                        from (select * from pledge p
                              where unit_id = :unit and campaign_id = :campaign and state <> 'DISCARDED' and %s
                              order by (pledger_kind = 'MEMBER'), pledger_name, id limit :most) p
                        join pledge_item i on i.unit_id = p.unit_id and i.pledge_id = p.id and i.version = p.version
                        left join lateral (
                            select happened_on from pledge_transition
                            where unit_id = p.unit_id and pledge_id = p.id and event = 'APPROVE'
                            order by step desc limit 1) s on true
                        order by (p.pledger_kind = 'MEMBER'), p.pledger_name, p.id, i.position
                        """.formatted(sight.condition()))
                .param("unit", unit)
                .param("campaign", campaign)
                .param("own", sight.memberId())
                .param("most", MOST)
                .query(row -> {
                    UUID id = row.getObject(1, UUID.class);
                    Letter letter = letters.get(id);
                    if (letter == null) {
                        letter = new Letter(
                                PledgerKind.valueOf(row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                new ArrayList<>(),
                                row.getObject(5, LocalDate.class));
                        letters.put(id, letter);
                    }
                    letter.items()
                            .add(new Item(
                                    ItemKind.valueOf(row.getString(6)),
                                    row.getString(7),
                                    row.getString(8),
                                    row.getObject(9, LocalDate.class),
                                    row.getString(10)));
                });
        return List.copyOf(letters.values());
    }

    public Letter letter(Pledge pledge) {
        Optional<LocalDate> approved = jdbc.sql("""
                        select happened_on from pledge_transition
                        where unit_id = :unit and pledge_id = :pledge and event = 'APPROVE'
                        order by step desc limit 1
                        """)
                .param("unit", pledge.unitId())
                .param("pledge", pledge.id())
                .query(LocalDate.class)
                .optional();
        return new Letter(
                pledge.pledgerKind(),
                pledge.pledgerName(),
                pledge.pledgerPost(),
                pledge.items(),
                pledge.approvedBy() == null ? null : approved.orElse(null));
    }

    /** @param approvedOn the day of the branch's opinion; null before it */
    public record Letter(
            PledgerKind pledgerKind,
            String name,
            String post,
            List<Item> items,
            @Nullable LocalDate approvedOn) {
        private static final int ROOMY = 600;
        private static final int DENSE = 1_400;

        /** How small it must be written to stay on one sheet of A4: 0 as usual, 1 or 2. */
        public int density() {
            int size = items.stream()
                    .mapToInt(item -> item.text().length() + item.measure().length() + 60)
                    .sum();
            return size <= ROOMY ? 0 : size <= DENSE ? 1 : 2;
        }
    }
}
