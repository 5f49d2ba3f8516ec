package org.zhengyou.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengyou.campaign.Obligation.Answer;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.platform.Uuid7;

class RequiredActionTest {
    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

    @ParameterizedTest
    @CsvSource({
        "COUNT, 4, 3, 3, 2026-09-30, OPEN",
        "COUNT, 4, 3, 3, 2026-10-01, OVERDUE",
        "COUNT, 4, 4, 4, 2026-10-01, MET",
        "COUNT, 1, 0, 0, 2026-09-01, OPEN",
        "RATE, 95, 19, 20, 2026-10-01, MET",
        "RATE, 95, 18, 20, 2026-10-01, OVERDUE",
        "RATE, 100, 26, 27, 2026-09-30, OPEN",
        "RATE, 100, 0, 0, 2026-10-01, NOTHING",
    })
    void itIsMetByTheUnitsOwnFigureAlone(
            Indicator.Kind measure,
            int target,
            long numerator,
            long denominator,
            LocalDate today,
            RequiredAction.Standing standing) {
        assertThat(action(measure, target).standing(new Figure(numerator, denominator), null, today))
                .isEqualTo(standing);
    }

    @Test
    void onlyAnAcceptedAnswerExcuses() {
        RequiredAction action = action(Indicator.Kind.COUNT, 1);

        assertThat(action.standing(Figure.NONE, Answer.GIVEN, DUE)).isEqualTo(RequiredAction.Standing.OPEN);
        assertThat(action.standing(Figure.NONE, Answer.RETURNED, DUE)).isEqualTo(RequiredAction.Standing.OPEN);
        assertThat(action.standing(Figure.NONE, Answer.ACCEPTED, DUE)).isEqualTo(RequiredAction.Standing.EXCUSED);
    }

    /** Every pair of answers; null is none given. */
    @Test
    void anAnswerFollowsAnotherAsTheTableSays() {
        List<List<@Nullable Answer>> allowed = List.of(
                Arrays.asList(null, Answer.GIVEN),
                List.of(Answer.GIVEN, Answer.ACCEPTED),
                List.of(Answer.GIVEN, Answer.RETURNED),
                List.of(Answer.ACCEPTED, Answer.RETURNED),
                List.of(Answer.RETURNED, Answer.GIVEN));
        for (Answer from : Arrays.asList(null, Answer.GIVEN, Answer.ACCEPTED, Answer.RETURNED)) {
            for (Answer to : Answer.values()) {
                assertThat(to.mayFollow(from))
                        .as("%s after %s", to, from)
                        .isEqualTo(allowed.contains(Arrays.asList(from, to)));
            }
        }
    }

    private static RequiredAction action(Indicator.Kind measure, int target) {
        return new RequiredAction(
                Uuid7.next(),
                Uuid7.next(),
                Uuid7.next(),
                "action",
                "unit.count",
                measure,
                target,
                DUE,
                RequiredAction.Concerns.ALL);
    }
}
