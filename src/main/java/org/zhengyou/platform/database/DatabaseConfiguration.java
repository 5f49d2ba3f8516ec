package org.zhengyou.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The external database where one is set, else the embedded one. The pool closes before the server stops. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean
    Database database(Environment environment) {
        var url = environment.getProperty("zhengyou.database.url", "");
        if (!url.isBlank()) {
            return new ExternalDatabase(
                    url,
                    environment.getProperty("zhengyou.database.username", EmbeddedPostgres.USERNAME),
                    environment.getProperty("zhengyou.database.password", ""));
        }
        var data = Path.of(environment.getProperty("zhengyou.data", "data"));
        return EmbeddedPostgres.start(data, EmbeddedPostgres.Options.standard());
    }

    @Bean
    HikariDataSource dataSource(Database database, Environment environment) {
        var config = new HikariConfig();
        config.setPoolName("zhengyou");
        config.setJdbcUrl(database.jdbcUrl());
        config.setUsername(database.username());
        config.setPassword(database.password());
        config.setMaximumPoolSize(environment.getProperty("zhengyou.database.pool", Integer.class, 16));
        config.setMinimumIdle(2);
        return new HikariDataSource(config);
    }
}
