package org.zhengyou.access.signin;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Announcement;
import org.zhengyou.platform.text.Messages;

/** Tells whoever starts the program the one-time link, where nobody has an account. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FirstStart implements Announcement {
    private final FirstAdministrators first;
    private final Messages messages;
    private final Clock clock;

    FirstStart(FirstAdministrators first, Messages messages, Clock clock) {
        this.first = first;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<String> lines(String address, Locale locale) {
        return first.invite(clock.instant())
                .map(token -> List.of(
                        messages.text(locale, "access.first.printed"), address + "/first-administrator/" + token))
                .orElse(List.of());
    }
}
