package org.zhengyou.platform;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for the program, in the office's zone; tests set their own. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    Clock clock(Settings settings) {
        return Clock.system(settings.zone());
    }
}
