package org.zhengyou.campaign;

import java.util.List;
import java.util.Map;
import org.zhengyou.indicator.Figure;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.unit.Unit;

/**
 * How the units below a node stand.
 *
 * @param totals of the node itself, by indicator
 * @param groups of each affiliation, over all its rows and not only those on this page
 */
public record Board(
        Map<String, Figure> totals,
        List<RequiredAction> actions,
        Map<Unit.Affiliation, Group> groups,
        Paging<BoardRow> rows) {

    /** @param size number of rows */
    public record Group(long size, Map<String, Figure> figures) {
        public Figure figure(String id) {
            return figures.getOrDefault(id, Figure.NONE);
        }
    }
}
