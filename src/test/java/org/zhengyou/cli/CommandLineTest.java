package org.zhengyou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengyou.Zhengyou;
import org.zhengyou.platform.text.Messages;

class CommandLineTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"demo", "serve", "import", "report", "test", "bench"})
    void everySubcommandHasHelpInBothLanguages(String command) {
        for (var locale : Messages.LOCALES) {
            out.reset();
            assertThat(run(locale, "help", command)).isEqualTo(Outcome.DONE);
            assertThat(text(out)).contains("./zhengyou " + command);
            out.reset();
            assertThat(run(locale, command, "--help")).isEqualTo(Outcome.DONE);
            assertThat(text(out)).contains("./zhengyou " + command);
        }
    }

    @Test
    void theOverviewNamesEverySubcommand() {
        for (var locale : Messages.LOCALES) {
            out.reset();
            run(locale, "help");
            assertThat(text(out)).contains("demo", "serve", "import", "report", "test", "bench", "help");
        }
    }

    @Test
    void whatIsNotUnderstoodEndsWithStatusTwoAndPointsToTheHelp() {
        assertMisused("./zhengyou help --help", "dance");
        assertMisused("./zhengyou serve --help", "serve", "--prot", "81");
        assertMisused("./zhengyou serve --help", "serve", "--port", "many");
        assertMisused("./zhengyou demo --help", "demo", "now");
        assertMisused("./zhengyou demo --help", "demo", "--fresh", "--database-url", "jdbc:postgresql://db/zhengyou");
    }

    private void assertMisused(String help, String... words) {
        err.reset();
        assertThat(run(Messages.ENGLISH, words)).isEqualTo(Outcome.MISUSED);
        assertThat(Outcome.MISUSED.status()).isEqualTo(2);
        assertThat(text(err).lines()).hasSize(2);
        assertThat(text(err)).contains(help);
    }

    private Outcome run(Locale locale, String... words) {
        var console = new Console(print(out), print(err), locale, new Messages());
        return new CommandLine(Zhengyou.class, console).run(words);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
