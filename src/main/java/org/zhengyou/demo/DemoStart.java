package org.zhengyou.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Announcement;
import org.zhengyou.platform.text.Messages;

/** Loads the demo before the program says that it serves, and then says how to sign in. */
@Component
@ConditionalOnBooleanProperty("zhengyou.demo")
class DemoStart implements ApplicationRunner, Announcement {
    private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);

    private final Demo demo;
    private final Messages messages;
    private Map<String, String> passwords = Map.of();

    DemoStart(Demo demo, Messages messages) {
        this.demo = demo;
        this.messages = messages;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Locale locale = Locale.getDefault().getLanguage().equals("zh") ? Messages.CHINESE : Messages.ENGLISH;
        passwords = demo.load(part -> LOG.info("{}", messages.text(locale, "demo.loading." + part)));
    }

    @Override
    public List<String> lines(String address, Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(messages.text(locale, "demo.sign_in", address + "/sign-in"));
        passwords.forEach((name, password) -> lines.add("  " + String.format(Locale.ROOT, "%-10s", name) + " "
                + password + "   " + messages.text(locale, "demo.account." + name)));
        return Stream.concat(lines.stream(), Stream.of(messages.text(locale, "demo.kept")))
                .toList();
    }
}
