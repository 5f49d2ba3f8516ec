package org.zhengyou.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every file of the sources. */
class FilesTest {
    private static final int MOST_LINES = 300;

    @Test
    void noFileIsLongerThanThreeHundredLines() {
        assertThat(all().filter(file -> file.lines() > MOST_LINES)
                        .map(file -> file.path() + " has " + file.lines() + " lines")
                        .toList())
                .isEmpty();
    }

    @Test
    void nothingIsPutOffAndNoTestSwitchedOff() {
        List<String> marks =
                List.of("TO" + "DO", "FIX" + "ME", "X" + "XX:", "@Dis" + "abled", "Unsupported" + "Operation");
        assertThat(all().flatMap(file ->
                                marks.stream().filter(file.text()::contains).map(mark -> file.path() + ": " + mark))
                        .toList())
                .isEmpty();
    }

    @Test
    void migrationsNeverNameAnotherDialectOrACollation() {
        assertThat(Sources.migrations().stream()
                        .filter(file ->
                                file.text().toLowerCase(java.util.Locale.ROOT).contains("icu"))
                        .map(Sources.File::path)
                        .toList())
                .isEmpty();
    }

    /** A query's stream holds its connection until it is closed; a forgotten one empties the pool. */
    @Test
    void everyStreamOfAQueryIsClosed() {
        String nested = "[^()]*+";
        for (int depth = 0; depth < 4; depth++) {
            nested = "(?:[^()]++|\\(" + nested + "\\))*+";
        }
        Pattern open = Pattern.compile("\\.query\\(" + nested + "\\)\\s*\\.stream\\(\\)");
        assertThat(Sources.java().stream()
                        .filter(file -> open.matcher(file.code().replaceAll("try \\([^{]*\\{", ""))
                                .find())
                        .map(Sources.File::path))
                .isEmpty();
    }

    private static Stream<Sources.File> all() {
        return Stream.of(
                        Sources.below("src/main/java", ".java"),
                        Sources.below("src/test/java", ".java"),
                        Sources.below("src/main/jte", ".jte"),
                        Sources.below("src/main/resources/static", ".css", ".js"),
                        Sources.below("src/main/resources/db/migration", ".sql"))
                .flatMap(List::stream);
    }
}
