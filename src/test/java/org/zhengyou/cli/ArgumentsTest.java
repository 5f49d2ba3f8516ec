package org.zhengyou.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void aValueStandsAfterTheOptionOrBehindAnEqualsSign() {
        assertThat(of("--port", "81").options()).isEqualTo(Map.of("port", "81"));
        assertThat(of("--port=81").options()).isEqualTo(Map.of("port", "81"));
        assertThat(of("-o", "-").options()).isEqualTo(Map.of("o", "-"));
    }

    @Test
    void wordsAndFlagsAreToldApart() {
        var arguments = of("units", "--dry-run", "名册.xlsx");

        assertThat(arguments.operands(2)).containsExactly("units", "名册.xlsx");
        assertThat(arguments.has("dry-run")).isTrue();
        assertThat(arguments.has("fresh")).isFalse();
    }

    @Test
    void settingsOfTheProgramPassThrough() {
        assertThat(of("--zhengyou.database.pool-size=4").settings()).containsExactly("--zhengyou.database.pool-size=4");
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        assertRefused("cli.unknown-option", "--prot", "81");
        assertRefused("cli.unknown-option", "--dry-run=yes");
        assertRefused("cli.missing-value", "--port");
        assertThatThrownBy(() -> of("units").operands(2)).hasMessage("cli.missing-operand");
        assertThatThrownBy(() -> of("units", "a", "b").operands(2)).hasMessage("cli.unknown-word");
    }

    private static void assertRefused(String key, String... words) {
        assertThatThrownBy(() -> of(words)).isInstanceOf(Misuse.class).hasMessage(key);
    }

    private static Arguments of(String... words) {
        return Arguments.of(List.of(words), Set.of("port", "o"), Set.of("dry-run", "fresh"));
    }
}
