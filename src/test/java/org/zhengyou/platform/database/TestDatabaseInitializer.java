package org.zhengyou.platform.database;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives every Spring context of the tests a database of its own, unless it names one or asks for the embedded one. */
public final class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        if (environment.containsProperty("zhengyou.database.url")
                || !environment.getProperty("zhengyou.test-database", Boolean.class, true)) {
            return;
        }
        var database = TestDatabase.migrated();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "testDatabase",
                        Map.of(
                                "zhengyou.data",
                                "target/test-data",
                                "zhengyou.background",
                                "false",
                                "zhengyou.database.url",
                                database.jdbcUrl(),
                                "zhengyou.database.username",
                                database.username(),
                                "zhengyou.database.password",
                                database.password())));
    }
}
