package org.zhengyou.campaign;

import java.util.Map;
import java.util.UUID;
import org.zhengyou.indicator.Figure;
import org.zhengyou.unit.Unit;

/**
 * A row of the board: a unit, or a node with all below it.
 *
 * @param parent whether units stand below it
 * @param figures totals by indicator
 * @param owed the unit's own obligations by required action, and whether they were answered as not applicable
 */
public record BoardRow(
        UUID unitId,
        String name,
        Unit.Affiliation affiliation,
        boolean parent,
        Map<String, Figure> figures,
        Map<UUID, Owed> owed) {

    /** How an obligation is answered. */
    public enum Owed {
        PLAIN,
        EXCUSED
    }

    public Figure figure(String id) {
        return figures.getOrDefault(id, Figure.NONE);
    }
}
