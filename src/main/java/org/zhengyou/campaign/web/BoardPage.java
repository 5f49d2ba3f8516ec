package org.zhengyou.campaign.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.campaign.Board;
import org.zhengyou.campaign.BoardFilter;
import org.zhengyou.campaign.BoardRow;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignIndicators;
import org.zhengyou.campaign.RequiredAction;
import org.zhengyou.indicator.Figure;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Unit;

/**
 * The board of a node.
 *
 * @param cards the figures at the top
 * @param office whether the viewer runs the campaign here and sees which units are weak
 * @param own units whose secretary the viewer is
 */
public record BoardPage(
        Campaign campaign,
        List<Unit> path,
        Board board,
        BoardFilter filter,
        List<Card> cards,
        boolean office,
        Set<UUID> own,
        String phases) {

    /**
     * A figure with others beside it.
     *
     * @param id indicator
     */
    public record Card(String id, String value, List<Beside> beside) {}

    /** @param id indicator */
    public record Beside(String id, String value) {}

    public Unit unit() {
        return path.getLast();
    }

    public String at(UUID unit) {
        return "/units/" + unit + "/campaigns/" + campaign.id();
    }

    public String evidence(UUID unit, String indicator) {
        return at(unit) + "/indicators/" + indicator;
    }

    public BoardCell cell(RequiredAction action, BoardRow row, Page page) {
        return row.parent()
                ? BoardCell.of(action, new Board.Group(1, row.figures()), page)
                : BoardCell.of(action, row, page);
    }

    public BoardCell cell(RequiredAction action, Unit.Affiliation group, Page page) {
        return BoardCell.of(action, group(group), page);
    }

    public Board.Group group(Unit.Affiliation affiliation) {
        return board.groups().getOrDefault(affiliation, new Board.Group(0, Map.of()));
    }

    public Figure members(BoardRow row) {
        return row.figure(CampaignIndicators.MEMBERS);
    }

    /** Whether a row begins another group than the one before it. */
    public boolean begins(int index) {
        List<BoardRow> rows = board.rows().rows();
        return index == 0
                || rows.get(index).affiliation() != rows.get(index - 1).affiliation();
    }

    /** Weak units in a row, where the viewer may know: the office, and the unit itself. */
    public long weak(BoardRow row) {
        return office || own.contains(row.unitId())
                ? row.figure(CampaignIndicators.WEAK).numerator()
                : 0;
    }

    /** What makes a unit weak: its overdue actions. */
    public String reasons(BoardRow row, Page page) {
        return String.join(
                " · ",
                board.actions().stream()
                        .filter(action -> !row.parent()
                                && cell(action, row, page).words().endsWith(RequiredAction.Standing.OVERDUE.name()))
                        .map(action ->
                                action.title() + " " + cell(action, row, page).text())
                        .toList());
    }

    /** The filter as a query, ending in & where it is not empty. */
    public String query() {
        return parameter("affiliation", filter.affiliation())
                + parameter("school", filter.school())
                + parameter("ownership", filter.ownership())
                + parameter("state", filter.state());
    }

    private static String parameter(String name, @Nullable Enum<?> value) {
        return value == null ? "" : name + "=" + value.name() + "&";
    }
}
