package org.zhengyou.pledge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.access.NavigationEntry;
import org.zhengyou.access.Permission;

/** The module's link in the header. */
@Configuration(proxyBeanMethods = false)
class PledgeNavigation {
    @Bean
    static NavigationEntry pledgeLink() {
        return new NavigationEntry(
                30,
                "pledge.navigation",
                "/units/{unit}/pledges",
                Permission.PLEDGE_READ,
                "/units/{unit}/pledge-exemptions");
    }
}
