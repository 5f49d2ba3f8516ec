package org.zhengyou.notify;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.access.NavigationEntry;
import org.zhengyou.access.Permission;

/** The desk stands first in the header. */
@Configuration(proxyBeanMethods = false)
class NotifyNavigation {
    @Bean
    NavigationEntry desk() {
        return new NavigationEntry(0, "notify.desk", "/desk", Permission.SIGNED_IN);
    }
}
