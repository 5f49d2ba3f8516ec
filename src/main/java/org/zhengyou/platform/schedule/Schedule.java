package org.zhengyou.platform.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Settings;

/**
 * Runs the recurring tasks that modules contribute as beans. A run that was missed while the program stood still is
 * made up at the next start. Begins when the first page can be served.
 */
@Component
class Schedule implements DisposableBean {
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final int THREADS = 2;

    private final Scheduler scheduler;
    private final boolean background;

    Schedule(DataSource dataSource, List<RecurringTask<?>> tasks, Clock clock, Settings settings) {
        this.scheduler = Scheduler.create(dataSource)
                .startTasks(tasks)
                .clock(clock::instant)
                .pollingInterval(POLL)
                .threads(THREADS)
                .shutdownMaxWait(Duration.ofSeconds(8))
                .build();
        this.background = settings.background();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (background) {
            scheduler.start();
        }
    }

    @Override
    public void destroy() {
        scheduler.stop();
    }
}
