package org.zhengyou.library.upload;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every hour, lets go of uploads that nobody went on with. */
@Configuration(proxyBeanMethods = false)
class UploadUpkeep {
    @Bean
    static RecurringTask<Void> hourlyUploads(Uploads uploads, Clock clock) {
        return Tasks.recurring("library.uploads", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> uploads.clear(clock.instant()));
    }
}
