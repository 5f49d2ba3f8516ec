package org.zhengyou.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Accounts and the log in the header, for those whose work they are. */
@Configuration(proxyBeanMethods = false)
class AccessNavigation {
    @Bean
    NavigationEntry accountsEntry() {
        return new NavigationEntry(900, "access.accounts", "/accounts", Permission.ACCOUNT_MANAGE)
                .under(NavigationGroup.ORGANISATION);
    }

    @Bean
    NavigationEntry unitAccountsEntry() {
        return new NavigationEntry(900, "access.accounts", "/units/{unit}/accounts", Permission.ACCOUNT_ISSUE)
                .under(NavigationGroup.ORGANISATION);
    }

    @Bean
    NavigationEntry ownAccountEntry() {
        return new NavigationEntry(0, "access.account", "/account", Permission.SIGNED_IN).under(NavigationGroup.SELF);
    }

    @Bean
    NavigationEntry auditEntry() {
        return new NavigationEntry(910, "access.audit", "/units/{unit}/audit", Permission.AUDIT_READ)
                .under(NavigationGroup.ORGANISATION);
    }
}
