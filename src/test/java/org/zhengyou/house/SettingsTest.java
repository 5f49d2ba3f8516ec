package org.zhengyou.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengyou.platform.Settings;

/** The settings have one typed place and one documented one. */
class SettingsTest {
    @Test
    void everySettingStandsInTheOperatorsTable() {
        String operations = Sources.below("docs", "operations.md").getFirst().text();
        List<String> names = names("zhengyou", Settings.class).toList();
        assertThat(names).hasSizeGreaterThan(5);
        assertThat(names).allMatch(name -> operations.contains("`" + name + "`"));
    }

    private static Stream<String> names(String prefix, Class<?> settings) {
        return Stream.of(settings.getRecordComponents())
                .flatMap(component -> component.getType().isRecord()
                        ? names(prefix + "." + written(component), component.getType())
                        : Stream.of(prefix + "." + written(component)));
    }

    private static String written(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
