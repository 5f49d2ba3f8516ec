package org.zhengyou.royalty;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.access.NavigationEntry;
import org.zhengyou.access.NavigationGroup;
import org.zhengyou.access.Permission;

/** Links to the wallet and to the requests for money back; none where royalties are switched off. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(Royalties.SETTING)
class RoyaltyNavigation {
    @Bean
    NavigationEntry walletLink() {
        return new NavigationEntry(90, "royalty.nav.wallet", "/wallet", Permission.WALLET).under(NavigationGroup.SELF);
    }

    @Bean
    NavigationEntry refundWork() {
        return new NavigationEntry(
                        66,
                        "royalty.nav.refunds",
                        "/units/{unit}/refunds",
                        Permission.REFUND_HANDLE,
                        "/units/{unit}/corrections")
                .under(NavigationGroup.LETTERS);
    }
}
