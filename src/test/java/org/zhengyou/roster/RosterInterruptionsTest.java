package org.zhengyou.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.sheet.TestSheets;
import org.zhengyou.roster.RosterImport.Counts;
import org.zhengyou.roster.RosterImport.Kind;
import org.zhengyou.roster.RosterImport.State;

/** Imports that something comes between: the end of the program, another click, another import. */
@SpringBootTest
@Import(RosterFixtures.class)
class RosterInterruptionsTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final int MANY = 9_000;

    @Autowired
    RosterFixtures fixtures;

    @Autowired
    RosterImports imports;

    @Autowired
    BackgroundReading background;

    @Autowired
    RosterReading reading;

    @Autowired
    SealedFiles files;

    @Autowired
    Settings settings;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path dir;

    private UUID bureau;

    @BeforeEach
    void aBranch() {
        bureau = fixtures.bureau("中断县教育局党委" + COUNT.incrementAndGet());
        fixtures.branch(bureau, "第一小学党支部");
    }

    @Test
    void whatWasBeingReadWhenTheProgramWasKilledIsReadAtTheNextStart() throws Exception {
        RosterImport roster = fixtures.read(bureau, Kind.MEMBERS, people("甲", 3));
        killedWhileReading(roster);
        assertThat(imports.stopped(imports.get(bureau, roster.id()))).isTrue();

        background.resume();

        assertThat(outcome(roster)).isEqualTo(State.PREVIEWED);
        assertThat(imports.counts(roster)).isEqualTo(new Counts(3, 0, 0, 0, 0));
        assertThat(fixtures.members(bureau, "true")).isZero();
    }

    @Test
    void aReadingThatStoppedIsBegunAgainFromItsPageAndAnEndedOneIsNot() throws Exception {
        RosterImport roster = fixtures.read(bureau, Kind.MEMBERS, people("乙", 2));
        assertThatThrownBy(() -> imports.readAgain(bureau, roster.id())).isInstanceOf(RosterRefused.class);
        killedWhileReading(roster);

        imports.readAgain(bureau, roster.id());

        assertThat(outcome(roster)).isEqualTo(State.PREVIEWED);
        assertThat(imports.counts(roster).added()).isEqualTo(2);
    }

    @Test
    void aSecondReadingThatComesLateTouchesNothingThatWasDecided() throws Exception {
        RosterImport roster = fixtures.read(bureau, Kind.MEMBERS, people("丙", 2));
        imports.apply(bureau, roster.id(), null);
        Path again = people("丙", 2);
        files.keep(roster.id(), again);

        reading.read(roster);

        assertThat(imports.get(bureau, roster.id()).state()).isEqualTo(State.APPLIED);
        assertThat(imports.counts(roster)).isEqualTo(new Counts(2, 0, 0, 0, 0));
        files.drop(roster.id());
    }

    @Test
    void anApplyThatIsCutOffWritesNothingAndCanBeMadeAgain() throws Exception {
        RosterImport roster = fixtures.read(bureau, Kind.MEMBERS, people("断电", 50));
        jdbc.sql("""
                        create function cut_off() returns trigger language plpgsql as $$
                        begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
                        create trigger cut_off before insert on member_stay for each row execute function cut_off()
                        """).update();
        try {
            assertThatThrownBy(() -> imports.apply(bureau, roster.id(), null)).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("drop trigger cut_off on member_stay; drop function cut_off()")
                    .update();
        }
        assertThat(imports.get(bureau, roster.id()).state()).isEqualTo(State.PREVIEWED);
        assertThat(fixtures.members(bureau, "true")).isZero();

        imports.apply(bureau, roster.id(), null);

        assertThat(fixtures.members(bureau, "true")).isEqualTo(50);
    }

    @Test
    void ofTwoAppliesAtOnceOneWrites() throws Exception {
        RosterImport roster = fixtures.read(bureau, Kind.MEMBERS, people("戊", 200));

        assertThat(atOnce(
                        () -> imports.apply(bureau, roster.id(), null), () -> imports.apply(bureau, roster.id(), null)))
                .isEqualTo(1);

        assertThat(fixtures.members(bureau, "true")).isEqualTo(200);
    }

    @Test
    void ofTwoFilesOfTheSamePeopleAtOnceOneIsWritten() throws Exception {
        RosterImport one = fixtures.read(bureau, Kind.MEMBERS, people("己", 200));
        RosterImport other = fixtures.read(bureau, Kind.MEMBERS, people("己", 200));

        assertThat(atOnce(() -> imports.apply(bureau, one.id(), null), () -> imports.apply(bureau, other.id(), null)))
                .isEqualTo(1);

        assertThat(fixtures.members(bureau, "true")).isEqualTo(200);
    }

    @Test
    void aLongFileTellsItsProgressAndDoesNotWaitForItself() throws Exception {
        Path file = people("长", MANY);

        UUID id = imports.start(bureau, Kind.MEMBERS, "long.csv", file, RosterFixtures.DAY, null);

        RosterImport roster = imports.get(bureau, id);
        assertThat(outcome(roster)).isEqualTo(State.PREVIEWED);
        assertThat(imports.get(bureau, id).rowsRead()).isEqualTo(MANY);
        assertThat(imports.counts(roster).added()).isEqualTo(MANY);
    }

    @Test
    void aLongFileIsReadInsideTheTransactionOfACommandToo() throws IOException {
        Path file = people("令", MANY);

        State state = new TransactionTemplate(transactions)
                .execute(status -> fixtures.read(bureau, Kind.MEMBERS, file).state());

        assertThat(state).isEqualTo(State.PREVIEWED);
    }

    @Test
    void filesThatNobodyWaitsForAreTidiedAwayAndNoOthers() throws IOException {
        Path folder = settings.data().resolve("imports");
        Files.createDirectories(folder);
        UUID waiting = UUID.randomUUID();
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        Path kept = Files.setLastModifiedTime(Files.createFile(folder.resolve(waiting.toString())), old);
        Path fresh = Files.createFile(folder.resolve(UUID.randomUUID().toString()));
        Path orphan = Files.setLastModifiedTime(
                Files.createFile(folder.resolve(UUID.randomUUID().toString())), old);
        Path clear = Files.createFile(folder.resolve("clear999999999-1.tmp"));
        Path foreign = Files.setLastModifiedTime(Files.createTempFile(folder, "notes", ".txt"), old);

        files.tidy(Set.of(waiting), Instant.now());

        assertThat(kept).exists();
        assertThat(fresh).exists();
        assertThat(foreign).exists();
        assertThat(orphan).doesNotExist();
        assertThat(clear).doesNotExist();
        for (Path file : List.of(kept, fresh, foreign)) {
            Files.delete(file);
        }
    }

    @Test
    void nothingStaysInClearAfterAReading() throws IOException {
        fixtures.read(bureau, Kind.MEMBERS, people("庚", 1));

        try (Stream<Path> left = Files.list(settings.data().resolve("imports"))) {
            assertThat(left)
                    .noneMatch(file -> String.valueOf(file.getFileName()).startsWith("clear"));
        }
    }

    /** As a kill leaves it: the reading's transaction is gone, and the file and the row of the import are there. */
    private void killedWhileReading(RosterImport roster) {
        jdbc.sql("delete from roster_import_member where unit_id = :top and import_id = :id")
                .param("top", bureau)
                .param("id", roster.id())
                .update();
        jdbc.sql("update roster_import set state = 'READING', rows_read = 0 where unit_id = :top and id = :id")
                .param("top", bureau)
                .param("id", roster.id())
                .update();
    }

    private State outcome(RosterImport roster) throws InterruptedException {
        for (int i = 0; i < 600 && imports.get(bureau, roster.id()).state() == State.READING; i++) {
            Thread.sleep(50);
        }
        return imports.get(bureau, roster.id()).state();
    }

    /** How many of them ended well. */
    private static long atOnce(Callable<Counts> one, Callable<Counts> other) throws InterruptedException {
        try (var two = Executors.newFixedThreadPool(2)) {
            return two.invokeAll(List.of(one, other)).stream()
                    .filter(done -> done.state() == java.util.concurrent.Future.State.SUCCESS)
                    .count();
        }
    }

    private Path people(String name, int count) throws IOException {
        return TestSheets.csv(
                dir.resolve(COUNT.incrementAndGet() + ".csv"),
                IntStream.range(0, count)
                        .mapToObj(i -> name + Character.toString(0x4E00 + i) + ",正式党员,第一小学党支部,教师\n")
                        .collect(Collectors.joining("", "姓名,人员类别,所在支部,职务\n", "")),
                StandardCharsets.UTF_8,
                false);
    }
}
