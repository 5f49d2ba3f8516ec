package org.zhengyou.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhengyou.platform.Announcement;
import org.zhengyou.platform.database.EmbeddedPostgres;

/** {@code serve} and {@code demo}: the web application, until the process is told to stop. */
record Serve(Class<?> program, Console console) {
    private static final Set<String> VALUED = Set.of("port", "data", "database-url");

    /** What the modules keep in the data folder beside the database. */
    static final List<Pattern> OTHERS = Stream.of(
                    "secret\\.key(\\.[0-9a-f-]{36})?",
                    "files/(arriving-[0-9a-f-]{36}|[0-9a-f]{2}/[0-9a-f]{64})",
                    "search/[0-9a-f-]{36}/(lock|current(\\.next)?|index-[0-9a-f-]{36}/[\\w.]+)",
                    "imports/([0-9a-f-]{36}|clear.*\\.tmp)",
                    "preview-work/.*",
                    "uploads/(form-)?[0-9a-f-]{36}",
                    "previews/[0-9a-f-]{36}/[0-9a-f-]{36}-\\d+/.*",
                    "likeness/\\d+/.*",
                    "demo/((units|members-direct|members-guided)\\.xlsx|paper-\\d+)",
                    "demo-accounts\\.txt")
            .map(Pattern::compile)
            .toList();

    Outcome serve(List<String> words) {
        var arguments = Arguments.of(words, VALUED, Set.of());
        arguments.operands(0);
        return start(Settings.of(arguments));
    }

    Outcome demo(List<String> words) {
        var arguments = Arguments.of(words, VALUED, Set.of("fresh"));
        arguments.operands(0);
        if (arguments.has("fresh")) {
            if (arguments.has("database-url")) {
                throw new Misuse("cli.fresh-is-embedded");
            }
            EmbeddedPostgres.erase(Path.of(arguments.option("data").orElse(Settings.DATA)), OTHERS);
        }
        var settings = new ArrayList<>(Settings.of(arguments));
        settings.add("--zhengyou.demo=true");
        settings.add("--zhengyou.royalties=true");
        settings.add("--zhengyou.payment.gateway=sandbox");
        return start(settings);
    }

    private Outcome start(List<String> settings) {
        var application = new SpringApplication(program);
        application.addListeners(
                (ApplicationListener<ApplicationReadyEvent>) event -> announce(event.getApplicationContext()));
        try {
            application.run(settings.toArray(String[]::new));
            return Outcome.SERVING;
        } catch (RuntimeException _) {
            // Said by StartFailureReporter, or logged by Boot where nobody knows the cause.
            return Outcome.FAILED;
        }
    }

    private void announce(ConfigurableApplicationContext context) {
        var address = "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
        console.say("cli.serving", address);
        context.getBeanProvider(Announcement.class)
                .orderedStream()
                .flatMap(announcement -> announcement.lines(address, console.locale()).stream())
                .forEach(console::line);
    }
}
