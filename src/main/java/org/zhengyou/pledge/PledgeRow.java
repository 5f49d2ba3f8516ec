package org.zhengyou.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.Pledge.State;

/**
 * A line of a list.
 *
 * @param summary the first item, at most 40 characters
 * @param stateOn the day the present state began
 */
public record PledgeRow(
        UUID unitId,
        UUID id,
        String unitName,
        PledgerKind pledgerKind,
        String pledgerName,
        String pledgerPost,
        State state,
        String summary,
        LocalDate dueOn,
        LocalDate stateOn) {

    static final String COLUMNS =
            "p.unit_id, p.id, p.pledger_kind, p.pledger_name, p.pledger_post, p.state, p.summary, p.due_on, p.state_on";

    static final String SELECT = "select u.name, " + COLUMNS + " from pledge p join unit u on u.id = p.unit_id ";

    /** By position and without reflection: read fifty times a page. */
    static PledgeRow read(ResultSet row, int n) throws SQLException {
        return new PledgeRow(
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(1),
                PledgerKind.valueOf(row.getString(4)),
                row.getString(5),
                row.getString(6),
                State.valueOf(row.getString(7)),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class));
    }
}
