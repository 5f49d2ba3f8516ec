package org.zhengyou.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Obligation;
import org.zhengyou.campaign.Obligations;
import org.zhengyou.campaign.RequiredAction;
import org.zhengyou.campaign.RequiredAction.Concerns;
import org.zhengyou.campaign.RequiredActions;
import org.zhengyou.campaign.SelfChosenAction;
import org.zhengyou.campaign.SelfChosenActions;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorRegistry;
import org.zhengyou.unit.Unit;

/** What the demo's office requires, what branches did on their own account, and what they say does not apply to them. */
@Component
class DemoActions {
    /** Branches, by their place, that answer "not applicable" to the required action of the same place in the row. */
    private static final List<Integer> ANSWERING = List.of(13, 11, 23, 35);

    private final Words words = Words.of("/demo/campaign.txt");
    private final RequiredActions required;
    private final SelfChosenActions chosen;
    private final Obligations obligations;
    private final IndicatorRegistry registry;
    private final DemoSteps steps;

    DemoActions(
            RequiredActions required,
            SelfChosenActions chosen,
            Obligations obligations,
            IndicatorRegistry registry,
            DemoSteps steps) {
        this.required = required;
        this.chosen = chosen;
        this.obligations = obligations;
        this.registry = registry;
        this.steps = steps;
    }

    void load(Campaign campaign, List<DemoTree.Branch> branches, Viewer office, DemoDays days) {
        steps.once("required", () -> words.rows("required").forEach(row -> require(campaign, row, days)));
        steps.once("chosen", () -> {
            for (int place = 0; place < branches.size(); place++) {
                for (int i = 0; i < (place % 12 == 11 ? 0 : place * 7 % 4); i++) {
                    choose(campaign, branches.get(place), place * 3 + i, office, days);
                }
            }
        });
        steps.once("not-applicable", () -> {
            for (int i = 0; i < ANSWERING.size(); i++) {
                answer(campaign, branches.get(ANSWERING.get(i)), i, office, days);
            }
        });
    }

    private void require(Campaign campaign, List<String> row, DemoDays days) {
        Indicator.Kind measure = registry.find(row.get(1)).orElseThrow().kind();
        Concerns concerns = row.get(4).isEmpty()
                ? Concerns.ALL
                : new Concerns(Unit.Affiliation.valueOf(row.get(4)), null, null, null);
        required.save(
                new RequiredAction(
                        campaign.unitId(),
                        DemoSteps.id("required " + row.get(0)),
                        campaign.id(),
                        row.get(0),
                        row.get(1),
                        measure,
                        Integer.parseInt(row.get(2)),
                        days.day(Integer.parseInt(row.get(3))),
                        concerns),
                days.at(-30));
    }

    private void choose(Campaign campaign, DemoTree.Branch branch, int which, Viewer office, DemoDays days) {
        List<List<String>> rows = words.rows("chosen");
        List<String> row = rows.get(which % rows.size());
        int day = -80 + which * 11 % 75;
        chosen.save(
                new SelfChosenAction(
                        branch.id(),
                        DemoSteps.id("chosen " + branch.name() + which),
                        campaign.id(),
                        row.get(0),
                        row.get(1),
                        days.day(day),
                        days.at(day)),
                office.account());
    }

    /** The first two are accepted and returned; the others wait. */
    private void answer(Campaign campaign, DemoTree.Branch branch, int which, Viewer office, DemoDays days) {
        List<Obligation> owed = obligations.of(branch.id(), campaign.id(), days.today());
        UUID id = owed.get(which % owed.size()).id();
        Instant then = days.at(-10);
        String reason = words.word("not applicable", which);
        obligations.answer(branch.id(), campaign.id(), id, reason, office.account(), then);
        if (which < 2) {
            obligations.decide(
                    branch.id(),
                    campaign.id(),
                    id,
                    which == 0,
                    words.word("decisions", which),
                    office.account(),
                    days.at(-9));
        }
    }
}
