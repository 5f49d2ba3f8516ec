package org.zhengyou.campaign.web;

import org.zhengyou.campaign.Board;
import org.zhengyou.campaign.BoardRow;
import org.zhengyou.campaign.Obligation;
import org.zhengyou.campaign.RequiredAction;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.platform.web.Page;

/**
 * One cell of the board.
 *
 * @param tone class of its colour
 * @param words message key of what the colour says
 * @param indicator whose evidence it opens
 */
public record BoardCell(String text, String tone, String words, String indicator) {
    private static final String DONE = "✓";
    private static final String NONE = "—";

    /** Of a unit without units below it: its own figure against its own obligation. */
    static BoardCell of(RequiredAction action, BoardRow row, Page page) {
        Figure own = row.figure(action.indicator());
        BoardRow.Owed owed = row.owed().get(action.id());
        if (owed == null) {
            return new BoardCell(NONE, "hx", "campaign.board.not_owed", action.indicator());
        }
        RequiredAction.Standing standing =
                action.standing(own, owed == BoardRow.Owed.EXCUSED ? Obligation.Answer.ACCEPTED : null, page.today());
        String words = "campaign.standing." + standing.name();
        return switch (standing) {
            case EXCUSED, NOTHING -> new BoardCell(page.t(words), "hx", words, action.indicator());
            case MET ->
                new BoardCell(
                        action.measure() == Indicator.Kind.COUNT && action.target() == 1 ? DONE : far(action, own),
                        "h3",
                        words,
                        action.indicator());
            case OPEN, OVERDUE -> new BoardCell(far(action, own), tone(share(action, own)), words, action.indicator());
        };
    }

    /** Of a group or of a node with units below it: how many of those who owe it have met it. */
    static BoardCell of(RequiredAction action, Board.Group group, Page page) {
        Figure met = group.figure(action.figureId());
        if (met.denominator() == 0) {
            return new BoardCell(NONE, "hx", "campaign.board.not_owed", action.figureId());
        }
        double share = (double) met.numerator() / met.denominator();
        return new BoardCell(
                page.number(met.numerator()) + "/" + page.number(met.denominator()),
                tone(share),
                share >= 1 ? "campaign.board.all_met" : "campaign.board.some_met",
                action.figureId());
    }

    private static String far(RequiredAction action, Figure own) {
        return own.numerator() + "/" + (action.measure() == Indicator.Kind.COUNT ? action.target() : own.denominator());
    }

    private static double share(RequiredAction action, Figure own) {
        return action.measure() == Indicator.Kind.COUNT
                ? (double) own.numerator() / action.target()
                : 100.0 * own.numerator() / (action.target() * own.denominator());
    }

    private static String tone(double share) {
        if (share >= 1) {
            return "h3";
        }
        return share >= 0.7 ? "h2" : share >= 0.5 ? "h1" : "h0";
    }
}
