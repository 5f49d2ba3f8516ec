package org.zhengyou.pledge;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.pledge.Pledge.Actor;

/** Which pledges wait for a reviewer's decision, and which of them is next. */
@Component
public class PledgeQueues {
    private final JdbcClient jdbc;
    private final PledgeActors actors;

    PledgeQueues(JdbcClient jdbc, PledgeActors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /**
     * The next pledge of a sitting in a unit, in the order they were written; after the last the first comes again.
     *
     * @param after the pledge that was looked at before; null to begin
     */
    public Optional<Next> next(Viewer viewer, UUID unit, @Nullable UUID after) {
        return jdbc.sql("select p.unit_id, p.id, count(*) over () from pledge p where "
                        + waiting(viewer, unit)
                        + " order by (p.id > coalesce(:after, p.id)) desc, p.id limit 1")
                .param("unit", unit)
                .param("own", viewer.memberId())
                .param("after", after)
                .query((row, n) -> new Next(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getInt(3)))
                .optional();
    }

    public int count(Viewer viewer, UUID unit) {
        return jdbc.sql("select count(*) from pledge p where " + waiting(viewer, unit))
                .param("unit", unit)
                .param("own", viewer.memberId())
                .query(Integer.class)
                .single();
    }

    /** Whether the viewer reviews in this unit as the organisation above it. */
    public boolean fromAbove(Viewer viewer, UUID unit) {
        Set<Actor> as = actors.of(viewer, unit, null);
        return as.contains(Actor.OFFICE) && !as.contains(Actor.SECRETARY);
    }

    private String waiting(Viewer viewer, UUID unit) {
        String others = viewer.memberId() == null ? "" : " and p.member_id is distinct from :own";
        return "p.state = 'UNDER_REVIEW' and " + (fromAbove(viewer, unit) ? ABOVE : BRANCH) + others;
    }

    private static final String BRANCH = "p.unit_id = :unit and p.pledger_kind = 'MEMBER'";

    /** Organisations below, and secretaries' own letters: nobody else may judge those. */
    private static final String ABOVE = """
            p.unit_id in (select unit_id from unit_ancestor where ancestor_id = :unit)
            and p.judged_above
            """;

    /** @param waiting how many wait, this one included */
    public record Next(UUID unitId, UUID pledgeId, int waiting) {}
}
