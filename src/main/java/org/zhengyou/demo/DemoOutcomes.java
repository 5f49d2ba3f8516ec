package org.zhengyou.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.pledge.Pledge;
import org.zhengyou.pledge.Pledge.State;
import org.zhengyou.pledge.PledgeAmendments;
import org.zhengyou.pledge.PledgeAppraisals;
import org.zhengyou.pledge.PledgeDeed;
import org.zhengyou.pledge.PledgeTally;
import org.zhengyou.pledge.PledgeTally.Voice;
import org.zhengyou.pledge.Pledges;

/** What became of the pledges that were made early: every state that a pledge can reach. */
@Component
class DemoOutcomes {
    private static final int REPORTED = -16;
    private static final int APPRAISED = -12;
    private static final int CONCLUDED = -10;

    private final DemoLetters letters = new DemoLetters();
    private final Pledges pledges;
    private final PledgeAppraisals appraisals;
    private final PledgeAmendments amendments;

    DemoOutcomes(Pledges pledges, PledgeAppraisals appraisals, PledgeAmendments amendments) {
        this.pledges = pledges;
        this.appraisals = appraisals;
        this.amendments = amendments;
    }

    /** Each of the pledges comes as far as its place in the list says, over and over. */
    void spread(DemoTree.Branch branch, List<UUID> ids, Viewer secretary, DemoDays days) {
        for (int i = 0; i < ids.size(); i++) {
            reach(branch, ids.get(i), i, secretary, days);
        }
    }

    private void reach(DemoTree.Branch branch, UUID id, int place, Viewer secretary, DemoDays days) {
        UUID unit = branch.id();
        pledges.noteProgress(unit, id, deed(secretary, days, -30, "progress", place));
        switch (place % 11) {
            case 0 -> amend(unit, id, place, secretary, days);
            case 1 -> {}
            case 2 -> pledges.report(unit, id, deed(secretary, days, REPORTED, "reports", place));
            case 3 -> appraise(branch, id, place, secretary, days, 1);
            case 4, 5 -> conclude(branch, id, place, State.FULFILLED, secretary, days);
            case 6 -> conclude(branch, id, place, State.PARTLY, secretary, days);
            case 7 -> conclude(branch, id, place, State.EXCUSED, secretary, days);
            case 8 -> conclude(branch, id, place, State.UNFULFILLED, secretary, days);
            case 9 -> {
                conclude(branch, id, place, State.UNFULFILLED, secretary, days);
                appraisals.openIssue(unit, id, days.day(30), deed(secretary, days, -8, "shortfalls", place));
            }
            default -> {
                conclude(branch, id, place, State.FULFILLED, secretary, days);
                appraisals.archive(unit, id, days.deed(secretary, -6));
            }
        }
    }

    private void amend(UUID unit, UUID id, int place, Viewer secretary, DemoDays days) {
        Pledge pledge = pledges.get(secretary, unit, id);
        List<Pledge.Item> later = pledge.items().stream()
                .map(item -> new Pledge.Item(
                        item.kind(), item.text(), item.measure(), item.dueOn().plusDays(60), item.responsible()))
                .toList();
        amendments.propose(unit, id, pledge.steps(), later, deed(secretary, days, -5, "amendments", place));
    }

    private void conclude(DemoTree.Branch branch, UUID id, int place, State outcome, Viewer secretary, DemoDays days) {
        appraise(branch, id, place, secretary, days, Voice.values().length);
        String section =
                outcome == State.UNFULFILLED ? "shortfalls" : outcome == State.FULFILLED ? "reports" : "explanations";
        appraisals.conclude(branch.id(), id, outcome, deed(secretary, days, CONCLUDED, section, place));
    }

    /** Reported on, and counted by so many of the three voices. */
    private void appraise(DemoTree.Branch branch, UUID id, int place, Viewer secretary, DemoDays days, int voices) {
        UUID unit = branch.id();
        pledges.report(unit, id, deed(secretary, days, REPORTED, "reports", place));
        appraisals.open(unit, id, days.deed(secretary, APPRAISED));
        int roster = branch.members().size();
        for (Voice voice : List.of(Voice.values()).subList(0, voices)) {
            PledgeTally tally = new PledgeTally(
                    voice,
                    roster,
                    roster - 6,
                    3,
                    1,
                    place % 3 == 0 ? 1 : 0,
                    0,
                    branch.members().get(2).name(),
                    branch.members().get(3).name(),
                    days.day(APPRAISED));
            appraisals.count(unit, id, tally, days.deed(secretary, APPRAISED));
        }
    }

    private PledgeDeed deed(Viewer viewer, DemoDays days, int day, String section, int place) {
        return days.deed(viewer, day).because(letters.sentence(section, place));
    }
}
