package org.zhengyou.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/** Gives every Spring context of the tests a database and a folder of its own, unless it names one or asks for the embedded one. */
public final class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final Path FOLDERS = Path.of("target", "test-data");

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
                                folder(database).toString(),
                                "zhengyou.background",
                                "false",
                                "zhengyou.database.url",
                                database.jdbcUrl(),
                                "zhengyou.database.username",
                                database.username(),
                                "zhengyou.database.password",
                                database.password())));
    }

    /** What is kept beside a database is of that database: an empty folder, by its name. */
    private static Path folder(TestDatabase database) {
        var name = database.jdbcUrl().replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        try {
            FileSystemUtils.deleteRecursively(FOLDERS.resolve(name));
            return Files.createDirectories(FOLDERS.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
