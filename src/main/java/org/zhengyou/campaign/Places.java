package org.zhengyou.campaign;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Missing;

/** The office's own order of a list. Every place is written anew, under the campaign's lock. */
@Component
public class Places {
    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where to, by one place. */
    public enum Way {
        UP,
        DOWN
    }

    /** Nothing happens at the end of the list; who is not in it is missing. */
    void move(String table, UUID unit, List<UUID> order, UUID id, Way way) {
        int from = order.indexOf(id);
        int to = way == Way.UP ? from - 1 : from + 1;
        if (from < 0) {
            throw new Missing();
        }
        if (to < 0 || to == order.size()) {
            return;
        }
        List<UUID> moved = new ArrayList<>(order);
        Collections.swap(moved, from, to);
        jdbc.sql("update " + table + """
                         as t set position = o.place
                        from unnest(:order) with ordinality as o (id, place)
                        where t.unit_id = :unit and t.id = o.id
                        """)
                .param("order", moved.toArray(UUID[]::new))
                .param("unit", unit)
                .update();
    }
}
