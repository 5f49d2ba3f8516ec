package org.zhengyou.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.zhengyou.platform.Settings;

/**
 * Settles what is due: at midnight, when last days pass, and every hour for what failed then; and at the start for
 * what fell due while the program stood still.
 */
@Configuration(proxyBeanMethods = false)
class NoticeClock {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeClock.class);

    private final SettleNotices settle;
    private final Clock clock;
    private final boolean background;

    NoticeClock(SettleNotices settle, Clock clock, Settings settings) {
        this.settle = settle;
        this.clock = clock;
        this.background = settings.background();
    }

    @Bean
    static RecurringTask<Void> hourlySettling(SettleNotices settle, Clock clock) {
        LocalTime[] hours =
                IntStream.range(0, 24).mapToObj(hour -> LocalTime.of(hour, 0)).toArray(LocalTime[]::new);
        return Tasks.recurring("notice.settle", Schedules.daily(clock.getZone(), hours))
                .execute((task, context) -> settleDue(settle, clock));
    }

    @EventListener(ApplicationReadyEvent.class)
    void catchUp() {
        if (background) {
            settleDue(settle, clock);
        }
    }

    /** Each notice in a transaction of its own: one that fails is logged and tried again within the hour. */
    static void settleDue(SettleNotices settle, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        for (SettleNotices.Key notice : settle.due(today)) {
            try {
                settle.settle(notice.unitId(), notice.id(), today, clock.instant());
            } catch (RuntimeException e) {
                LOG.error("notice {} could not be settled", notice.id(), e);
            }
        }
    }
}
