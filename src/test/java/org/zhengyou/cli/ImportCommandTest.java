package org.zhengyou.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.Zhengyou;
import org.zhengyou.platform.database.TestDatabase;
import org.zhengyou.platform.sheet.SheetWriter;
import org.zhengyou.platform.text.Messages;

class ImportCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final TestDatabase database = TestDatabase.migrated();

    @TempDir
    Path dir;

    @Test
    void aDryRunWritesNothingAndASecondImportChangesNothing() throws Exception {
        var file = Files.writeString(dir.resolve("units.csv"), "党组织名称,类别,书记\n第一小学党支部,党支部,张三\n第二小学党支部,党支部,李四\n");

        assertThat(run("import", "units", file.toString(), "--top", "教育局党委", "--dry-run"))
                .isEqualTo(Outcome.DONE);
        assertThat(said(out)).contains("2 to add, 0 to change, 0 unchanged, 0 left out.", "Nothing was written");
        assertThat(rows("unit")).isZero();
        assertThat(rows("roster_import")).isZero();

        assertThat(run("import", "units", file.toString(), "--top", "教育局党委")).isEqualTo(Outcome.DONE);
        assertThat(said(out)).contains("2 to add", "Written.");
        assertThat(rows("unit")).isEqualTo(3);

        assertThat(run("import", "units", file.toString())).isEqualTo(Outcome.DONE);
        assertThat(said(out)).contains("0 to add, 0 to change, 2 unchanged, 0 left out.");
    }

    @Test
    void aFileThatIsNoRosterIsRefusedAndLeavesNoTrace() throws Exception {
        var file = Files.write(dir.resolve("units.xlsx"), new byte[] {1, 2, 3, 4});

        assertThat(run("import", "units", file.toString(), "--top", "教育局党委")).isEqualTo(Outcome.FAILED);
        assertThat(said(err).lines()).hasSize(1);
        assertThat(rows("unit")).isZero();
        assertThat(rows("roster_import")).isZero();
    }

    @Test
    void aFileThatBreaksOffAmidItsRowsIsRefusedAndLeavesNoTrace() throws Exception {
        var whole = dir.resolve("whole.xlsx");
        try (var out = Files.newOutputStream(whole);
                var sheet = new SheetWriter(out, "members", List.of("name", "branch", "category", "post"))) {
            for (int n = 0; n < 600; n++) {
                sheet.row(List.of("member " + n, "branch", "full", "teacher"));
            }
        }
        var broken = dir.resolve("broken.xlsx");
        try (var in = new ZipFile(whole.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(broken))) {
            for (var entry : Collections.list(in.entries())) {
                var bytes = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(bytes, 0, entry.getName().contains("sheet1") ? bytes.length - 400 : bytes.length);
            }
        }

        assertThat(run("import", "members", broken.toString(), "--top", "教育局党委"))
                .isEqualTo(Outcome.FAILED);
        assertThat(said(err).lines()).hasSize(1);
        assertThat(rows("unit")).isZero();
        assertThat(rows("roster_import")).isZero();
    }

    @Test
    void whatCannotBeDoneIsSaidBeforeTheProgramStarts() {
        assertThat(run("import", "people", "x.csv")).isEqualTo(Outcome.MISUSED);
        assertThat(run("import", "units", dir.resolve("none.csv").toString())).isEqualTo(Outcome.FAILED);
        assertThat(said(err)).contains("none.csv");
        assertThat(run("report", "campaign")).isEqualTo(Outcome.MISUSED);
        assertThat(run(
                        "report",
                        "campaign",
                        "-o",
                        dir.resolve("none/report.docx").toString()))
                .isEqualTo(Outcome.FAILED);
    }

    @Test
    void aReportWhereThereIsNoCampaignIsRefused() {
        assertThat(run("report", "campaign", "-o", dir.resolve("report.docx").toString()))
                .isEqualTo(Outcome.FAILED);
        assertThat(said(err)).contains("There is no campaign yet");
        assertThat(dir).isDirectoryNotContaining("glob:**report*");
    }

    private long rows(String table) {
        return JdbcClient.create(database.dataSource())
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private Outcome run(String... words) {
        out.reset();
        err.reset();
        var line = new ArrayList<>(List.of(words));
        line.add("--database-url=" + database.jdbcUrl());
        line.add("--data=" + dir.resolve("data"));
        line.add("--zhengyou.database.username=" + database.username());
        line.add("--zhengyou.database.password=" + database.password());
        var console = new Console(print(out), print(err), Messages.ENGLISH, new Messages());
        return new CommandLine(Zhengyou.class, console).run(line.toArray(String[]::new));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
