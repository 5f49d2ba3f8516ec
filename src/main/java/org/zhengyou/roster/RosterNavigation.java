package org.zhengyou.roster;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.access.NavigationEntry;
import org.zhengyou.access.NavigationGroup;
import org.zhengyou.access.Permission;

/** The tree in the header. */
@Configuration(proxyBeanMethods = false)
class RosterNavigation {
    @Bean
    NavigationEntry unitsEntry() {
        return new NavigationEntry(15, "roster.nav", "/units/{unit}", Permission.UNIT_READ)
                .under(NavigationGroup.ORGANISATION);
    }
}
