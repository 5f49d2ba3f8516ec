package org.zhengyou.demo;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.demo.DemoPledges.Batch;

/** What each branch of the demo has done so far: most have pledged, some are on the way, a few have hardly begun. */
@Component
class DemoBranches {
    /** Places in the list of branches: three went ahead, and every so many of the others hardly begin. */
    private static final List<Integer> PILOTS = List.of(0, 5, 9);

    private static final int SLOW = 12;
    private static final int FIRST_PILOT_MEMBER = 5;
    private static final int PILOT_DAY = -85;
    private static final int WAVE_DAY = -28;
    private static final int ON_DISPLAY_DAY = -4;
    private static final int PARALLEL = 4;

    private final DemoPledges pledges;
    private final DemoOutcomes outcomes;
    private final DemoNotices notices;
    private final DemoAccounts accounts;
    private final DemoSteps steps;

    DemoBranches(
            DemoPledges pledges, DemoOutcomes outcomes, DemoNotices notices, DemoAccounts accounts, DemoSteps steps) {
        this.pledges = pledges;
        this.outcomes = outcomes;
        this.notices = notices;
        this.accounts = accounts;
        this.steps = steps;
    }

    /** The three that went ahead put their pledges in force. */
    void pilot(Campaign campaign, List<DemoTree.Branch> all, DemoDays days) {
        Viewer office = accounts.viewer("office");
        Viewer checker = accounts.viewer("checker");
        each(PILOTS, place -> {
            Batch batch = batch(campaign, all.get(place), days);
            steps.once("pilot " + place, () -> {
                pledges.publish(batch, FIRST_PILOT_MEMBER, pilots(batch), PILOT_DAY, true, office);
                notices.post(batch.branch().id(), batch.secretary(), checker, days, PILOT_DAY + 1);
                notices.settle(batch.branch().id(), days, PILOT_DAY + 1);
            });
        });
    }

    /** All of them come to where they stand today. */
    void load(Campaign campaign, List<DemoTree.Branch> all, DemoDays days) {
        Viewer office = accounts.viewer("office");
        Viewer checker = accounts.viewer("checker");
        each(IntStream.range(0, all.size()).boxed().toList(), place -> {
            Batch batch = batch(campaign, all.get(place), days);
            steps.once("branch " + place, () -> load(batch, place, all, office, checker));
        });
        steps.once("organisations", () -> {
            pledges.publishAbove(days, office, WAVE_DAY + 2);
            notices.post(DemoTree.TOP, office, checker, days, WAVE_DAY + 3);
            notices.settle(DemoTree.TOP, days, WAVE_DAY + 3);
        });
        steps.once("objections", () -> {
            for (int i = 0; i < 3; i++) {
                notices.object(all.get(i + 1).id(), i, office, days, ON_DISPLAY_DAY + 2);
            }
        });
    }

    private void load(Batch batch, int place, List<DemoTree.Branch> all, Viewer office, Viewer checker) {
        int size = batch.branch().members().size();
        List<UUID> early = PILOTS.contains(place) ? pledges.inForce(batch) : List.of();
        int first = early.isEmpty() ? 0 : FIRST_PILOT_MEMBER + early.size();
        if (place % SLOW == SLOW - 1) {
            pledges.draft(batch, 1, -3);
            return;
        }
        // The demo's secretary finds something to review; two of three others have all their members' pledges.
        boolean own = batch.branch().equals(DemoAccounts.own(all));
        boolean thorough = !own && place % 3 != 1;
        int willing = size - first - (thorough ? 0 : 1 + place % 5);
        int inForce = willing * (own ? 3 : thorough ? 8 : 6) / 10;
        int onDisplay = thorough ? willing - inForce : willing * 2 / 10;
        int waiting = Math.max(0, willing - inForce - onDisplay - 2);
        if (inForce > 1) {
            pledges.publish(batch, first, inForce, WAVE_DAY, false, office);
            notices.post(batch.branch().id(), batch.secretary(), checker, batch.days(), WAVE_DAY + 1);
            notices.settle(batch.branch().id(), batch.days(), WAVE_DAY + 1);
        }
        if (onDisplay > 0) {
            pledges.publish(batch, first + inForce, onDisplay, ON_DISPLAY_DAY, false, office);
            notices.post(batch.branch().id(), batch.secretary(), checker, batch.days(), ON_DISPLAY_DAY + 1);
        }
        // After the members', which the branch publishes itself: those of organisations go out from above.
        pledges.organisation(batch, office, WAVE_DAY);
        int next = first + inForce + onDisplay;
        pledges.submitOnly(batch, next, waiting, -2);
        next += waiting;
        if (next + 2 < size) {
            pledges.sendBack(batch, next, -2);
            pledges.draft(batch, next + 1, -1);
        }
        if (place % 4 == 1 && next + 3 < size) {
            pledges.exempt(batch, next + 2, -20);
        }
        // Last, so that the explanations still wait for the office.
        outcomes.spread(batch.branch(), early, batch.secretary(), batch.days());
    }

    private static int pilots(Batch batch) {
        return Math.min(14, batch.branch().members().size() - FIRST_PILOT_MEMBER - 14);
    }

    private Batch batch(Campaign campaign, DemoTree.Branch branch, DemoDays days) {
        return new Batch(campaign.id(), branch, accounts.secretary(branch), days);
    }

    private static void each(List<Integer> places, Consumer<Integer> work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(PARALLEL)) {
            List<Future<?>> running = places.stream()
                    .<Future<?>>map(place -> workers.submit(() -> work.accept(place)))
                    .toList();
            for (Future<?> one : running) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
