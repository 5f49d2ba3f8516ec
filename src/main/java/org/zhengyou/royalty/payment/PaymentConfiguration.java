package org.zhengyou.royalty.payment;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.platform.Secrets;
import org.zhengyou.platform.Settings;
import org.zhengyou.royalty.Royalties;

/** The provider that the settings name; none where they name none. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(Royalties.SETTING)
class PaymentConfiguration {
    private static final String GATEWAY = "zhengyou.payment.gateway";

    @Bean
    @ConditionalOnProperty(name = GATEWAY, havingValue = SandboxGateway.NAME)
    SandboxGateway sandbox(Secrets secrets) {
        return new SandboxGateway(secrets);
    }

    @Bean
    @ConditionalOnProperty(name = GATEWAY, havingValue = WeChatPay.NAME)
    WeChatPay weChatPay(Settings settings, Clock clock) {
        return new WeChatPay(settings.payment(), clock);
    }
}
