package org.zhengyou.royalty.topup;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.royalty.Royalties;

/** Asks after top-ups whose notice did not come, and ends those that nobody paid. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(Royalties.SETTING)
class TopUpClock {
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    static RecurringTask<Void> topUpsAskedAfter(Tills tills, Clock clock) {
        return Tasks.recurring("royalty.top-ups", FixedDelay.of(EVERY))
                .execute((task, context) -> tills.askAll(clock.instant().minus(EVERY), clock.instant()));
    }
}
