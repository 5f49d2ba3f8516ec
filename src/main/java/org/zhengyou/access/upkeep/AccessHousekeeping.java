package org.zhengyou.access.upkeep;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.access.audit.AuditRetention;
import org.zhengyou.access.signin.SignInLeftovers;
import org.zhengyou.platform.Settings;

/** Once a night, lets go of what nobody needs any more. */
@Configuration(proxyBeanMethods = false)
class AccessHousekeeping {
    @Bean
    static RecurringTask<Void> nightlyUpkeep(
            SignInLeftovers leftovers, AuditRetention retention, Settings settings, Clock clock) {
        return Tasks.recurring("access.upkeep", Schedules.daily(clock.getZone(), LocalTime.of(3, 30)))
                .execute((_, _) -> {
                    leftovers.clear(clock.instant());
                    retention.forget(settings.audit().retention(), clock.instant());
                });
    }
}
