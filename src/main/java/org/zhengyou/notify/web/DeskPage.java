package org.zhengyou.notify.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Waiting;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Obligation;
import org.zhengyou.campaign.Phase;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicator;

/**
 * What the first page shows.
 *
 * @param running the campaign under way around the viewer's first unit; null for the administrator and between campaigns
 */
public record DeskPage(
        Viewer viewer,
        LocalDate today,
        List<Waiting> waiting,
        @Nullable Running running) {

    /**
     * @param unit the viewer's first unit
     * @param obligations what that unit owes itself; empty above the branches
     * @param opens whether the viewer may open the page of those obligations
     * @param answers whether the viewer may say that one of them does not apply
     * @param figures totals of the subtree, for those who may open them
     */
    public record Running(
            Campaign campaign,
            UUID unit,
            List<Phase> phases,
            List<Obligation> obligations,
            boolean opens,
            boolean answers,
            List<Total> figures) {
        public String evidence(String indicator) {
            return "/units/" + unit + "/campaigns/" + campaign.id() + "/indicators/" + indicator;
        }
    }

    public record Total(Indicator indicator, Figure figure) {
        public boolean rate() {
            return indicator.kind() == Indicator.Kind.RATE;
        }
    }

    public boolean late(Waiting item) {
        return item.dueOn() != null && item.dueOn().isBefore(today);
    }

    public boolean dueToday(Waiting item) {
        return today.equals(item.dueOn());
    }

    /** The role by which the page speaks to its reader. */
    public Role role() {
        return viewer.grants().isEmpty()
                ? Role.MEMBER
                : viewer.grants().getFirst().role();
    }

    /** Contact points of a leader, units of an inspector's round: where somebody stands on more than one. */
    public List<Viewer.Grant> units() {
        return viewer.grants().stream()
                .filter(grant -> grant.unitId() != null)
                .filter(grant -> grant.role() == Role.LEADER || grant.role() == Role.INSPECTOR)
                .toList();
    }

    public Object[] arguments(Waiting item) {
        return item.arguments().toArray();
    }

    /** How much of an obligation is there, out of how much. */
    public long part(Obligation obligation) {
        return Math.min(obligation.own().numerator(), whole(obligation));
    }

    public long whole(Obligation obligation) {
        return obligation.action().measure() == Indicator.Kind.COUNT
                ? obligation.action().target()
                : obligation.own().denominator();
    }
}
