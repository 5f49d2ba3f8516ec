package org.zhengyou.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.unit.Units;

@SpringBootTest
@Import(ThingIndicators.class)
class RollUpTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Units units;

    @Autowired
    Indicators indicators;

    @Autowired
    RollUpWorker worker;

    @Autowired
    PlatformTransactionManager transactions;

    private RandomTree tree;

    @BeforeEach
    void tree() {
        jdbc.sql(ThingIndicators.TABLE).update();
        jdbc.sql("create table if not exists thing_switch as select false as broken")
                .update();
        worker.stop();
        Random random = new Random(5);
        tree = new RandomTree(jdbc, units, indicators, new TransactionTemplate(transactions), random);
        for (int deed = 0; deed < 30; deed++) {
            tree.deed(random);
        }
    }

    @AfterEach
    void mend() {
        jdbc.sql("update thing_switch set broken = false").update();
    }

    @Test
    void aCommandThatDoesOneThingLeavesTheRollUpToTheProgramThatServes() {
        new ApplicationContextRunner()
                .withUserConfiguration(RollUpWorker.class)
                .run(command -> assertThat(command).hasNotFailed().doesNotHaveBean(RollUpWorker.class));
    }

    /** It once ended at once where its first step came before its starter's next one. */
    @Test
    void aWorkerThatIsStartedStaysAtWork() throws InterruptedException {
        for (int n = 0; n < 200; n++) {
            worker.start();
            Thread.sleep(1);
            assertThat(worker.isRunning()).isTrue();
            worker.stop();
        }
    }

    @Test
    void anIndicatorThatFailsIsTriedAgainAndTheOthersGoOn() {
        jdbc.sql("update thing_switch set broken = true").update();
        indicators.settle();

        assertThat(indicators.total(tree.campaign, tree.root, "thing.fragile")).isEqualTo(Figure.NONE);
        assertThat(indicators.total(tree.campaign, tree.root, "thing.done")).isNotEqualTo(Figure.NONE);
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> indicators.snapshot(tree.campaign, tree.root, moment -> moment.total("thing.fragile")));

        jdbc.sql("update thing_switch set broken = false").update();
        jdbc.sql("update indicator_change set due_at = now()").update();
        indicators.settle();
        tree.assertTotalsEqualRecount();
    }

    @Test
    void aSnapshotCountsWhatIsStillPendingAndAgreesWithItsEvidence() {
        assertThat(countedInASnapshot().denominator()).isPositive();
    }

    private Figure countedInASnapshot() {
        return indicators.snapshot(tree.campaign, tree.root, moment -> {
            long[] rows = new long[2];
            moment.evidence("thing.done", row -> rows[row.counted() ? 0 : 1]++);
            assertThat(moment.total("thing.done")).isEqualTo(new Figure(rows[0], rows[0] + rows[1]));
            assertThat(moment.totals()).containsEntry("thing.done", moment.total("thing.done"));
            return moment.total("thing.done");
        });
    }

    @Test
    void figuresMoveOnWhileASnapshotIsReadAndTheSnapshotDoesNot() {
        indicators.snapshot(tree.campaign, tree.root, moment -> {
            Figure before = moment.total("thing.done");
            try (var executor = Executors.newSingleThreadExecutor()) {
                var moved = executor.submit(() -> {
                    Random random = new Random(11);
                    for (int deed = 0; deed < 30; deed++) {
                        tree.deed(random);
                    }
                    indicators.settle();
                    return indicators.total(tree.campaign, tree.root, "thing.done");
                });
                // With the roll-up held back this would wait for a lock that only our own end gives free.
                assertThat(moved).succeedsWithin(Duration.ofSeconds(30)).isNotEqualTo(before);
            }
            long[] rows = new long[2];
            moment.evidence("thing.done", row -> rows[row.counted() ? 0 : 1]++);
            assertThat(new Figure(rows[0], rows[0] + rows[1])).isEqualTo(before);
            return before;
        });
    }

    @Test
    void snapshotsAgreeWithTheirEvidenceWhileOthersWriteWithoutPause() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.range(0, 3)
                    .mapToObj(Random::new)
                    .map(random -> executor.submit(() -> {
                        while (!done.get()) {
                            tree.deed(random);
                        }
                        return true;
                    }))
                    .toList();
            for (int i = 0; i < 10; i++) {
                assertThat(countedInASnapshot().denominator()).isPositive();
            }
            done.set(true);
            for (var writer : writers) {
                assertThat(writer.get()).isTrue();
            }
        }
        indicators.settle();
        tree.assertTotalsEqualRecount();
    }

    @Test
    void aChangeIsSaidInsideATransactionOnly() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> indicators.changed(tree.campaign, tree.root, "thing.done"));
    }
}
