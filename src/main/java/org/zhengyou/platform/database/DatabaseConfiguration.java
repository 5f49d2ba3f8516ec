package org.zhengyou.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.platform.Plans;
import org.zhengyou.platform.Settings;

/** The external database where one is set, else the embedded one. The pool closes before the server stops. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    Database database(Settings settings) {
        var external = settings.database();
        if (external.url() == null || external.url().isBlank()) {
            return EmbeddedPostgres.start(settings.data(), EmbeddedPostgres.Options.standard());
        }
        return new ExternalDatabase(
                external.url(),
                Objects.requireNonNullElse(external.username(), EmbeddedPostgres.USERNAME),
                Objects.requireNonNullElse(external.password(), ""));
    }

    @Bean
    HikariDataSource dataSource(Database database, Settings settings) {
        var config = new HikariConfig();
        config.setPoolName("zhengyou");
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.username());
        config.setPassword(database.password());
        config.setMaximumPoolSize(settings.database().poolSize());
        config.setMinimumIdle(Math.min(2, settings.database().poolSize()));
        config.setConnectionInitSql(Plans.ONCE);
        return new HikariDataSource(config);
    }
}
