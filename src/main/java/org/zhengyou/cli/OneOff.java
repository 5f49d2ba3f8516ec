package org.zhengyou.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.Function;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.zhengyou.platform.Refused;
import org.zhengyou.platform.database.EmbeddedPostgres;

/** A command that does one thing with the program's modules, without serving; also beside a program that serves. */
record OneOff(Class<?> program, Console console) {
    /** Options every such command understands. */
    static final Set<String> VALUED = Set.of("data", "database-url");

    Outcome run(Arguments arguments, Function<ApplicationContext, Outcome> deed) {
        var settings = new ArrayList<>(Settings.of(arguments));
        if (!arguments.has("database-url")) {
            beside(Path.of(arguments.option("data").orElse(Settings.DATA)), settings);
        }
        var application = new SpringApplication(program);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        settings.add("--zhengyou.background=false");
        ConfigurableApplicationContext context;
        try {
            context = application.run(settings.toArray(String[]::new));
        } catch (RuntimeException _) {
            // Said by StartFailureReporter, or logged by Boot where nobody knows the cause.
            return Outcome.FAILED;
        }
        try (context) {
            return deed.apply(context);
        } catch (Refused e) {
            console.complain(e.messageKey(), e.arguments());
            return Outcome.FAILED;
        }
    }

    /** The tables are the running program's to change. */
    private static void beside(Path dir, ArrayList<String> settings) {
        EmbeddedPostgres.runningOn(dir).ifPresent(database -> {
            settings.add("--zhengyou.database.url=" + database.jdbcUrl());
            settings.add("--zhengyou.database.username=" + database.username());
            settings.add("--zhengyou.database.password=" + database.password());
            settings.add("--spring.flyway.enabled=false");
        });
    }
}
