package org.zhengyou.preview.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;

/** What happens when a file breaks its worker; {@link Saboteur} stands in for the libraries. */
class WorkersTest {
    @TempDir
    static Path dir;

    private static Path good;
    private static Workers workers;

    /** Whoever else in this program has workers. */
    private static List<Long> others = List.of();

    @BeforeAll
    static void start() throws IOException {
        others = pids();
        good = Files.writeString(dir.resolve("good.txt"), "good");
        workers = workers(1, Duration.ofSeconds(20));
    }

    @AfterAll
    static void stop() {
        workers.destroy();
    }

    @Test
    void aGoodFileIsToldByAWorkerThatIsKeptForTheNext() {
        assertThat(workers.inspect(good, "good.txt").kind()).isEqualTo(FileKind.TXT);
        List<Long> first = pids();
        assertThat(workers.inspect(good, "good.md").kind()).isEqualTo(FileKind.MD);
        assertThat(pids()).isEqualTo(first).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "memory, TOO_MUCH_MEMORY",
        "array, TOO_MUCH_MEMORY",
        "stack, TOO_MUCH_MEMORY",
        "exit, DAMAGED",
        "garbage, DAMAGED"
    })
    void whateverAFileDoesIsItsOwnRefusalAndTheNextIsRead(String deed, Reason reason) {
        assertRefused(workers, Saboteur.file(dir, deed), reason);
        assertThat(workers.inspect(good, "good.txt").kind()).isEqualTo(FileKind.TXT);
    }

    @Test
    void noLibraryOpensAnAddressAndSpeakingOfOneIsNoFault() {
        assertThat(workers.inspect(Saboteur.file(dir, "url"), "f").kind()).isEqualTo(FileKind.TXT);
    }

    @Test
    void whatALibraryPrintsIsNotTakenForAReply() {
        assertThat(workers.inspect(Saboteur.file(dir, "chatter"), "f").kind()).isEqualTo(FileKind.TXT);
    }

    @Test
    void nothingOfTheProgramsEnvironmentIsToldToAWorker() {
        assertThat(workers.inspect(Saboteur.file(dir, "environment"), "f").kind())
                .isEqualTo(FileKind.TXT);
    }

    @Test
    void aFileThatTakesTooLongIsStoppedWithWhateverItStartedWhileAnotherIsRead() throws Exception {
        Workers two = workers(2, Duration.ofSeconds(3));
        try {
            CompletableFuture<Void> endless = CompletableFuture.runAsync(
                    () -> assertRefused(two, Saboteur.file(dir, "child"), Reason.TOO_SLOW), Thread::startVirtualThread);
            assertThat(two.inspect(good, "good.txt").kind()).isEqualTo(FileKind.TXT);
            assertThat(endless).isNotDone();
            endless.get(30, TimeUnit.SECONDS);
            assertThat(ProcessHandle.allProcesses()
                            .filter(process ->
                                    process.info().commandLine().orElse("").endsWith("sleep 3600")))
                    .isEmpty();
        } finally {
            two.destroy();
        }
    }

    @Test
    void onlyFilesOfTheExpectedNamesLeaveTheFolderOfAWorker() {
        Path into = dir.resolve("rendition");
        assertThatThrownBy(() -> workers.render(Saboteur.file(dir, "litter"), FileKind.TXT, into, page -> {}))
                .isInstanceOf(FileRefused.class);
        assertThat(into).isEmptyDirectory();
        assertThat(workers.inspect(good, "good.txt").kind()).isEqualTo(FileKind.TXT);
    }

    @Test
    void noFileFillsTheDiskWhereTheSystemCanBoundIt() {
        assumeTrue(Sandbox.prefix().contains("prlimit"));
        assertRefused(workers, Saboteur.file(dir, "disk"), Reason.DAMAGED);
    }

    @Test
    void aWorkerReachesNobodyWhereTheSystemCanTakeTheNetworkAway() throws Exception {
        assumeTrue(Sandbox.takesNetwork());
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(1);
            assertRefused(workers, Saboteur.file(dir, "connect:" + server.getLocalPort()), Reason.DAMAGED);
            assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    @Test
    void aSystemThatCannotTakeTheNetworkAwayReadsFilesAllTheSame() {
        Workers plain =
                TestWorkers.start(dir, 1, DataSize.ofMegabytes(64), Duration.ofSeconds(20), List.of(), Worker.class);
        try {
            assertThat(plain.inspect(good, "good.txt").kind()).isEqualTo(FileKind.TXT);
        } finally {
            plain.destroy();
        }
    }

    @Test
    void aWorkerThatWasKilledWhileItWaitedIsReplacedAndTheFileIsRead() throws Exception {
        workers.inspect(good, "good.txt");
        ProcessHandle worker = ProcessHandle.of(pids().getFirst()).orElseThrow();
        worker.destroyForcibly();
        worker.onExit().get(10, TimeUnit.SECONDS);
        assertThat(workers.inspect(good, "good.txt").kind()).isEqualTo(FileKind.TXT);
    }

    @Test
    void theWorkersEndWithTheProgramAndLeaveNothing() throws Exception {
        Path own = Files.createTempDirectory(dir, "own");
        Workers ending = TestWorkers.start(own, 1, DataSize.ofMegabytes(64), Duration.ofSeconds(20));
        ending.inspect(good, "good.txt");
        List<ProcessHandle> all = ProcessHandle.current().children().toList();
        ending.destroy();
        assertThat(all).anySatisfy(worker -> assertThat(worker.onExit()).succeedsWithin(Duration.ofSeconds(10)));
        assertThat(own.resolve("preview-work")).isEmptyDirectory();
    }

    /** What is left of a killed program is that its end of the worker's input is closed. */
    @Test
    void aWorkerEndsWhenItsProgramWasKilled() throws Exception {
        Process worker = new WorkerCommand(Sandbox.prefix(), DataSize.ofMegabytes(64), List.of(), Worker.class)
                .start(Files.createDirectory(dir.resolve("orphan")));
        worker.getOutputStream().close();
        assertThat(worker.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private static Workers workers(int processes, Duration time) {
        return TestWorkers.start(dir, processes, DataSize.ofMegabytes(64), time, Sandbox.prefix(), Saboteur.class);
    }

    private static void assertRefused(Workers workers, Path file, Reason reason) {
        assertThatThrownBy(() -> workers.inspect(file, "f"))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static List<Long> pids() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .map(ProcessHandle::pid)
                .filter(pid -> !others.contains(pid))
                .toList();
    }
}
