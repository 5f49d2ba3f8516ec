package org.zhengyou.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.zhengyou.platform.Settings;

class StartFailureAnalyzerTest {
    @Test
    void aSettingThatCannotBeIsNamedInOneSentence() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "zhengyou.search.opensearch.url", "localhost:9200",
                        "zhengyou.preview.processes", "99",
                        "zhengyou.database.pool-size", "many")
                .entrySet()) {
            Throwable failure =
                    catchThrowable(() -> new Binder(new MapConfigurationPropertySource(Map.ofEntries(wrong)))
                            .bind("zhengyou", Settings.class));
            var analysis = new StartFailureAnalyzer().analyze(failure);
            assertThat(Objects.requireNonNull(analysis, wrong.getKey()).getDescription())
                    .contains(wrong.getKey(), wrong.getValue());
        }
    }
}
