package org.zhengyou.search;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.platform.Settings;
import org.zhengyou.search.opensearch.OpenSearchStores;

/** Chooses where the index is: on OpenSearch where the settings name one, else in a folder of this process's own. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {
    @Bean
    IndexStores indexStores(Settings settings, DataSource database) {
        Settings.OpenSearch cluster = settings.search().opensearch();
        if (cluster.url() == null || cluster.url().isBlank()) {
            return () -> Optional.of(NodeFolder.take(settings.searchFolder()));
        }
        return new OpenSearchStores(cluster, database);
    }
}
