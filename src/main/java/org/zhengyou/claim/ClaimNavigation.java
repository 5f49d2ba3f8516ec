package org.zhengyou.claim;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.access.NavigationEntry;
import org.zhengyou.access.NavigationGroup;
import org.zhengyou.access.Permission;

/** Links to the claims that came in, and to the look-up. */
@Configuration(proxyBeanMethods = false)
class ClaimNavigation {
    @Bean
    NavigationEntry claimWork() {
        return new NavigationEntry(65, "claim.nav.work", "/units/{unit}/claims", Permission.CLAIM_HANDLE)
                .under(NavigationGroup.LETTERS);
    }

    @Bean
    NavigationEntry claimLookUp() {
        return new NavigationEntry(35, "claim.nav.look_up", "/claims/look-up", Permission.PUBLIC)
                .under(NavigationGroup.ANSWERS);
    }
}
