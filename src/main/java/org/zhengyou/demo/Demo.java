package org.zhengyou.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;

/** Loads the invented county. What stands is left alone, so it can be called at every start and after a kill. */
@Component
public class Demo {
    private static final int ROSTERS_HOLD_SINCE = -150;
    private static final int REPORT_DAY = -32;

    private final DemoTree tree;
    private final DemoAccounts accounts;
    private final DemoCampaign campaign;
    private final DemoActions actions;
    private final DemoBranches branches;
    private final DemoReport report;
    private final DemoLibrary library;
    private final DemoSteps steps;
    private final Clock clock;

    Demo(
            DemoTree tree,
            DemoAccounts accounts,
            DemoCampaign campaign,
            DemoActions actions,
            DemoBranches branches,
            DemoReport report,
            DemoLibrary library,
            DemoSteps steps,
            Clock clock) {
        this.tree = tree;
        this.accounts = accounts;
        this.campaign = campaign;
        this.actions = actions;
        this.branches = branches;
        this.report = report;
        this.library = library;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * @param progress told of each part when it begins, by the last segment of a message key
     * @return sign-in name to password
     */
    public Map<String, String> load(Consumer<String> progress) {
        DemoDays days = days();
        progress.accept("rosters");
        tree.load(days.day(ROSTERS_HOLD_SINCE));
        List<DemoTree.Branch> all = tree.branches();
        Map<String, String> passwords = accounts.load(all, days.at(0));
        progress.accept("campaign");
        Viewer office = accounts.viewer("office");
        Campaign running = campaign.load(office, days);
        progress.accept("pledges");
        branches.pilot(running, all, days);
        report.finished(running, office, days, REPORT_DAY);
        actions.load(running, all, office, days);
        branches.load(running, all, days);
        progress.accept("report");
        report.draft(running, office, days);
        library.begin(all, days);
        return passwords;
    }

    /** Fills the library now, with the papers of some places: for who cannot wait until it is done in the background. */
    void fill(IntPredicate places) throws IOException {
        library.load(tree.branches(), days(), places);
    }

    private DemoDays days() {
        return new DemoDays(steps.firstDay(LocalDate.now(clock)), clock.getZone());
    }
}
