package org.zhengyou.unit;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.platform.Plans;

/** Units to choose from in a form: the open ones below another, the nearest first and in the office's order. */
@Component
public class UnitChoices {
    /** A longer list is nothing to choose from. */
    public static final int MOST = 1_000;

    private final JdbcClient jdbc;

    UnitChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where members can be. */
    @Transactional(readOnly = true)
    public List<Unit> branches(UUID top) {
        return below(top, true);
    }

    /** What other units can stand below. */
    @Transactional(readOnly = true)
    public List<Unit> parents(UUID top) {
        return below(top, false);
    }

    private List<Unit> below(UUID top, boolean branches) {
        Plans.forTheValues(jdbc);
        return jdbc.sql("""
                        select u.* from unit_ancestor a join unit u on u.id = a.unit_id
                        where a.ancestor_id = :top and a.depth > 0 and u.closed_on is null
                          and (u.kind in ('BRANCH', 'JOINT_BRANCH')) = :branches
                        order by a.depth, u.position, u.id limit :most
                        """)
                .param("top", top)
                .param("branches", branches)
                .param("most", MOST)
                .query(Unit.class)
                .list();
    }
}
