package org.zhengyou.campaign;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.unit.Unit;

/**
 * 规定动作: a figure that every unit concerned brings to a target by a day. Whether it is met is computed, never stated.
 *
 * @param measure as the indicator is read
 * @param target COUNT: at least so many, 1 or more; RATE: at least so many percent, 1 to 100
 * @param dueOn the last day in time
 * @param concerns which units
 */
public record RequiredAction(
        UUID unitId,
        UUID id,
        UUID campaignId,
        String title,
        String indicator,
        Indicator.Kind measure,
        int target,
        LocalDate dueOn,
        Concerns concerns) {

    /** Which units owe it; null takes all. Without a kind it is every branch: the others have no members of their own. */
    public record Concerns(
            Unit.@Nullable Affiliation affiliation,
            Unit.@Nullable SchoolLevel schoolLevel,
            Unit.@Nullable Ownership ownership,
            Unit.@Nullable Kind kind) {
        public static final Concerns ALL = new Concerns(null, null, null, null);
    }

    /** How a unit stands towards it. */
    public enum Standing {
        MET,
        OPEN,
        OVERDUE,
        /** There is nothing of which the rate could be formed. */
        NOTHING,
        /** Answered as not applicable, and accepted. */
        EXCUSED
    }

    public Standing standing(Figure own, Obligation.@Nullable Answer answer, LocalDate today) {
        if (answer == Obligation.Answer.ACCEPTED) {
            return Standing.EXCUSED;
        }
        if (measure == Indicator.Kind.RATE && own.denominator() == 0) {
            return Standing.NOTHING;
        }
        if (met(own)) {
            return Standing.MET;
        }
        return today.isAfter(dueOn) ? Standing.OVERDUE : Standing.OPEN;
    }

    private boolean met(Figure own) {
        return measure == Indicator.Kind.COUNT
                ? own.numerator() >= target
                : own.numerator() * 100 >= target * own.denominator();
    }

    /** Part of the indicator {@code action.each} that counts the units which met this action. */
    public String figureId() {
        return CampaignIndicators.EACH + "." + id;
    }
}
