package org.zhengyou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.platform.database.EmbeddedPostgres;

/** What {@code --fresh} deletes: all that the program keeps in its data folder, and nothing that anybody else does. */
class FreshTest {
    private static final String HASH = "ab" + "0".repeat(62);
    private static final Pattern KEPT = Pattern.compile("\\.data\\(\\)\\s*\\.resolve\\(\"([^\"]+)\"\\)");

    @TempDir
    Path dir;

    private static List<String> ours() {
        return List.of(
                "pgdata/PG_VERSION",
                "pgdata/base/1/1234",
                "pgdata.unfinished/PG_VERSION",
                "postgres.unfinished/bin/postgres",
                "postgres.password",
                "postgres.log",
                "postgres.log.1",
                "secret.key",
                "secret.key." + UUID.randomUUID(),
                "files/ab/" + HASH,
                "files/arriving-" + UUID.randomUUID(),
                "imports/" + UUID.randomUUID(),
                "imports/clear123-456.tmp",
                "search/" + UUID.randomUUID() + "/lock",
                "search/" + UUID.randomUUID() + "/current",
                "search/" + UUID.randomUUID() + "/index-" + UUID.randomUUID() + "/segments_1",
                "uploads/" + UUID.randomUUID(),
                "uploads/form-" + UUID.randomUUID(),
                "preview-work/1234/hosts",
                "previews/" + UUID.randomUUID() + "/" + UUID.randomUUID() + "-1/page-1.svg",
                "likeness/1/segments_1",
                "demo/paper-1",
                "demo/units.xlsx",
                "demo/members-direct.xlsx",
                "demo/members-guided.xlsx",
                "demo-accounts.txt");
    }

    private static List<String> others() {
        return List.of(
                "thesis.docx",
                "files/holiday.jpg",
                "files/ab/notes.txt",
                "imports/customs.xlsx",
                "search/notes.txt",
                "uploads/holiday.jpg",
                "previews/holiday.jpg",
                "likeness/notes.txt",
                "demo/band/song.mp3",
                "demo/units.xlsx.bak",
                "secret.key.bak",
                "postgres-18.6.0/bin/postgres");
    }

    @Test
    void allThatIsOursGoesAndNothingElse() throws IOException {
        make("zhengyou.lock");
        for (String path : ours()) {
            make(path);
        }
        for (String path : others()) {
            make(path);
        }

        EmbeddedPostgres.erase(dir, Serve.OTHERS);

        assertThat(left())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(others().stream(), Stream.of("zhengyou.lock"))
                        .toList());
        assertThat(dir.resolve("pgdata")).doesNotExist();
    }

    @Test
    void emptiedFoldersGoToo() throws IOException {
        make("zhengyou.lock");
        for (String path : ours()) {
            make(path);
        }

        EmbeddedPostgres.erase(dir, Serve.OTHERS);

        try (Stream<Path> entries = Files.list(dir)) {
            assertThat(entries.map(path -> String.valueOf(path.getFileName()))).containsExactly("zhengyou.lock");
        }
    }

    @Test
    void aFolderThatWasNeverOursIsLeftAlone() throws IOException {
        for (String path : ours()) {
            make(path);
        }

        EmbeddedPostgres.erase(dir, Serve.OTHERS);

        assertThat(left()).hasSameSizeAs(ours());
        assertThat(dir.resolve("zhengyou.lock")).doesNotExist();
    }

    @Test
    void somebodyElsesClusterStays() throws IOException {
        make("zhengyou.lock");
        make("pgdata/PG_VERSION");
        make("pgdata/postgresql.conf");

        EmbeddedPostgres.erase(dir, Serve.OTHERS);

        assertThat(dir.resolve("pgdata/PG_VERSION")).exists();
    }

    @Test
    void whatALinkLeadsToStays(@TempDir Path elsewhere) throws IOException {
        make("zhengyou.lock");
        Path book = Files.writeString(elsewhere.resolve("units.xlsx"), "book");
        Files.createDirectory(elsewhere.resolve("ab"));
        Files.createSymbolicLink(dir.resolve("demo"), elsewhere);
        Files.createDirectory(dir.resolve("files"));
        Files.createSymbolicLink(dir.resolve("files/ab"), elsewhere.resolve("ab"));

        EmbeddedPostgres.erase(dir, Serve.OTHERS);

        assertThat(book).exists();
        assertThat(elsewhere.resolve("ab")).exists();
        assertThat(Files.exists(dir.resolve("demo"), LinkOption.NOFOLLOW_LINKS)).isTrue();
    }

    @Test
    void everyEntryThatAModuleKeepsIsKnown() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> entries = sources.filter(path -> path.toString().endsWith(".java"))
                    .flatMap(FreshTest::entries)
                    .toList();
            assertThat(entries).contains("secret.key", "files", "imports", "demo", "demo-accounts.txt");
            assertThat(entries)
                    .allSatisfy(entry ->
                            assertThat(ours()).anyMatch(path -> path.equals(entry) || path.startsWith(entry + "/")));
        }
    }

    private static Stream<String> entries(Path source) {
        try {
            return KEPT.matcher(Files.readString(source)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void make(String path) throws IOException {
        Files.createDirectories(dir.resolve(path).getParent());
        Files.writeString(dir.resolve(path), "");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> all = Files.walk(dir)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> dir.relativize(path).toString())
                    .toList();
        }
    }
}
