package org.zhengyou.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.unit.Units;

/** Random histories of records and of the tree: the rolled-up total always equals a plain recount. */
@SpringBootTest
@Import(ThingIndicators.class)
class RollUpPropertyTest {
    private final AtomicInteger killed = new AtomicInteger();

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

    @BeforeEach
    void table() {
        jdbc.sql(ThingIndicators.TABLE).update();
        jdbc.sql("create table if not exists thing_switch as select false as broken")
                .update();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void totalsEqualARecountAfterAnyHistory(long seed) {
        worker.stop();
        Random random = new Random(seed);
        RandomTree tree = tree(random);
        for (int batch = 0; batch < 6; batch++) {
            for (int deed = 0; deed < 25; deed++) {
                tree.deed(random);
            }
            tree.assertTotalsAreSumsOfOwnValues();
            indicators.settle();
            tree.assertTotalsAreSumsOfOwnValues();
            tree.assertTotalsEqualRecount();
        }
    }

    @Test
    void totalsEqualARecountAfterEightWritersAtOnceWithTheWorkerRunning() throws InterruptedException {
        worker.start();
        Random random = new Random(88);
        RandomTree tree = tree(random);
        for (int round = 0; round < 3; round++) {
            run(tree, random, new AtomicBoolean());
            indicators.settle();
            tree.assertTotalsAreSumsOfOwnValues();
            tree.assertTotalsEqualRecount();
        }
    }

    @Test
    void totalsEqualARecountAfterTheRollUpsConnectionWasKilledInTheMiddle() throws InterruptedException {
        worker.start();
        Random random = new Random(99);
        RandomTree tree = tree(random);
        AtomicBoolean over = new AtomicBoolean();
        Thread killer = Thread.ofVirtual().start(() -> kill(over));
        run(tree, random, over);
        killer.join();
        assertThat(killed).hasPositiveValue();
        indicators.settle();
        tree.assertTotalsAreSumsOfOwnValues();
        tree.assertTotalsEqualRecount();
    }

    private void kill(AtomicBoolean over) {
        while (!over.get()) {
            try {
                Thread.sleep(3);
            } catch (InterruptedException e) {
                return;
            }
            killed.addAndGet(jdbc.sql("""
                            select count(*) filter (where pg_terminate_backend(pid)) from pg_stat_activity
                            where datname = current_database() and pid <> pg_backend_pid()
                              and state <> 'idle' and query like '%indicator_value%'
                            """).query(Integer.class).single());
        }
    }

    private static void run(RandomTree tree, Random random, AtomicBoolean over) throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Random own = new Random(random.nextLong());
            writers.add(Thread.ofVirtual().start(() -> {
                for (int deed = 0; deed < 60; deed++) {
                    tree.deed(own);
                }
            }));
        }
        for (Thread writer : writers) {
            writer.join();
        }
        over.set(true);
    }

    private RandomTree tree(Random random) {
        return new RandomTree(jdbc, units, indicators, new TransactionTemplate(transactions), random);
    }
}
