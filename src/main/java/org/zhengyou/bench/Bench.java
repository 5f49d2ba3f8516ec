package org.zhengyou.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

/**
 * Measures the program as its users meet it: started by its launcher in a process of its own, over HTTP, signed in,
 * on trees of growing size.
 */
public final class Bench {
    private static final int STARTS = 5;
    private static final int CONNECTIONS = 32;
    private static final int ROWS = 150_000;
    private static final int FEW_ROWS = 20_000;

    private final Path launcher;
    private final Path folder;
    private final double seconds;
    private final Set<Part> parts;
    private final Table table = new Table();

    /**
     * @param launcher the program's own
     * @param folder where the trees are kept; one that is there already is used again
     * @param seconds of each measurement, after a third of that for warming up
     * @param parts what is measured
     */
    public Bench(Path launcher, Path folder, double seconds, Set<Part> parts) {
        this.launcher = launcher;
        this.folder = folder;
        this.seconds = seconds;
        this.parts = parts;
    }

    public enum Part {
        START,
        PAGES,
        TOTAL,
        SUBMIT,
        IMPORT,
        SEARCH,
        LIKENESS,
        PREVIEW,
        BUYING;

        private boolean onTrees() {
            return compareTo(IMPORT) <= 0;
        }
    }

    /**
     * @param scales counties in each tree, see {@link Tree.Size}
     * @param documents how many are searched and compared, size after size
     * @param rounds how often each file is previewed
     */
    public void run(List<Integer> scales, List<Integer> documents, int rounds)
            throws IOException, SQLException, InterruptedException {
        Files.createDirectories(folder);
        apart(Part.SEARCH, "Search", () -> new SearchBench(folder, table).run(documents));
        apart(Part.LIKENESS, "Likeness", () -> new LikenessBench(folder, table).run(documents));
        apart(Part.PREVIEW, "Previews", () -> new PreviewBench(folder, table).run(rounds));
        apart(Part.BUYING, "Buying and fetching", this::buying);
        if (!parts.stream().anyMatch(Part::onTrees)) {
            return;
        }
        for (int scale : scales) {
            Path data = folder.resolve("tree-" + scale);
            prepare(scale, data);
            table.heading("×" + scale + ", " + LocalDate.now(ZoneId.systemDefault()));
            measure(data);
            if (parts.contains(Part.IMPORT)) {
                roster(data);
            }
            table.write(folder.resolve("bench.md"));
        }
    }

    private interface Measurement {
        void run() throws IOException, SQLException, InterruptedException;
    }

    private void apart(Part part, String title, Measurement measurement)
            throws IOException, SQLException, InterruptedException {
        if (parts.contains(part)) {
            table.heading(title + ", " + LocalDate.now(ZoneId.systemDefault()));
            measurement.run();
            table.write(folder.resolve("bench.md"));
        }
    }

    private void buying() throws IOException, SQLException, InterruptedException {
        Path data = folder.resolve("buying");
        prepare(1, data);
        new BuyingBench(launcher, data, table).run();
    }

    private void prepare(int scale, Path data) throws IOException, SQLException, InterruptedException {
        Path filled = data.resolve("filled");
        if (Files.exists(filled)) {
            return;
        }
        try (ServerProcess server = ServerProcess.start(launcher, data);
                Tree tree = Tree.on(data)) {
            long begin = System.nanoTime();
            tree.fill(new Tree.Size(scale));
            double written = (System.nanoTime() - begin) / 1e9;
            begin = System.nanoTime();
            tree.settle();
            double counted = (System.nanoTime() - begin) / 1e9;
            begin = System.nanoTime();
            tree.index();
            double indexed = (System.nanoTime() - begin) / 1e9;
            tree.vacuum();
            table.note(String.format(
                    Locale.ROOT,
                    "Tree ×%,d: %,d units, %,d members, %,d pledges, written in %.0f s; every figure counted in %.1f s; every pledge indexed in %.0f s.",
                    scale,
                    tree.number("select count(*) from unit"),
                    tree.number("select count(*) from member"),
                    tree.number("select count(*) from pledge"),
                    written,
                    counted,
                    indexed));
        }
        Files.createFile(filled);
    }

    private void measure(Path data) throws IOException, SQLException, InterruptedException {
        List<Double> starts = new ArrayList<>();
        List<Double> processor = new ArrayList<>();
        Stolen stolen = Stolen.sinceNow();
        for (int i = 1; i < STARTS && parts.contains(Part.START); i++) {
            try (ServerProcess server = ServerProcess.start(launcher, data)) {
                starts.add(server.startSeconds());
                processor.add(server.startProcessorSeconds());
            }
        }
        try (ServerProcess server = ServerProcess.start(launcher, data);
                Tree tree = Tree.on(data)) {
            starts.add(server.startSeconds());
            processor.add(server.startProcessorSeconds());
            table.note(Table.machine(tree.postgres()));
            table.note("Start to first page: " + Table.spread(starts, "s") + ", of processor time "
                    + Table.spread(processor, "s") + ", " + stolen.share()
                    + " taken by the host; resident after start " + Math.round(server.residentMiB()) + " MiB.");
            UUID top = tree.top();
            UUID campaign = tree.campaign();
            List<Tree.Branch> branches = tree.branches();
            if (parts.contains(Part.PAGES)) {
                List<UUID> counties = tree.ids("""
                        select distinct u.parent_id from unit u where u.kind = 'BRANCH' limit 500
                        """);
                pages(server, top, campaign, branches, counties);
            }
            if (parts.contains(Part.TOTAL)) {
                total(tree, top, campaign);
            }
            if (parts.contains(Part.SUBMIT)) {
                new SubmitBench(server, tree, table).run(top, campaign, branches);
            }
            table.note("Resident after the load: " + Math.round(server.residentMiB()) + " MiB.");
        }
    }

    private void roster(Path data) throws IOException, SQLException, InterruptedException {
        try (ServerProcess server = ServerProcess.start(launcher, data, "-Xmx512m");
                Tree tree = Tree.on(data)) {
            RosterLoad load =
                    new RosterLoad(tree, server.port(), tree.top(), SignedIn.cookies("bench-office"), SignedIn.token());
            load.run(data, FEW_ROWS);
            table.note("Import in 512 MB of heap. " + load.run(data, ROWS).sentence() + " Peak resident memory "
                    + Math.round(server.peakMiB()) + " MiB.");
            tree.vacuum();
        }
    }

    private void pages(ServerProcess server, UUID top, UUID campaign, List<Tree.Branch> branches, List<UUID> counties)
            throws InterruptedException, IOException {
        // As a server is that has been up for a while: its first seconds are those of its compiler.
        for (int round = 0; round < 2; round++) {
            for (String path : List.of("/board", "/indicators/pledge.coverage")) {
                new Load(server.port(), n -> office("/units/" + top + "/campaigns/" + campaign + path))
                        .saturate(CONNECTIONS, 0, seconds);
            }
            new Load(server.port(), n -> office("/units/" + counties.get(n % counties.size()) + "/pledges"))
                    .saturate(CONNECTIONS, 0, seconds);
        }
        table.columns("page", "at", "p50 ms", "p95 ms", "p99 ms", "requests/s", "taken by the host");
        page(server, "board", n -> office("/units/" + top + "/campaigns/" + campaign + "/board"));
        page(server, "pledge list, 50 rows", n -> office("/units/" + counties.get(n % counties.size()) + "/pledges"));
        page(server, "unit", n -> secretary(branches.get(n % branches.size()), ""));
        page(
                server,
                "evidence",
                n -> office("/units/" + top + "/campaigns/" + campaign + "/indicators/pledge.coverage"));
        page(server, "pledges of a branch", n -> secretary(branches.get(n % branches.size()), "/pledges"));
    }

    private void page(ServerProcess server, String name, IntFunction<Connection.Request> requests)
            throws InterruptedException, IOException {
        int bytes;
        try (Connection connection = new Connection(server.port())) {
            bytes = connection.send(requests.apply(0));
        }
        String title = String.format(Locale.ROOT, "%s (%.1f KB)", name, bytes / 1000.0);
        Load load = new Load(server.port(), requests);
        load.saturate(CONNECTIONS, 0, seconds);
        Stolen stolen = Stolen.sinceNow();
        Load.Result steady = load.steady(CONNECTIONS, 100, seconds / 3, seconds);
        table.row(title, "100 a second | " + steady.row() + " | " + stolen.share());
        stolen = Stolen.sinceNow();
        Load.Result saturated = load.saturate(CONNECTIONS, seconds / 3, seconds);
        table.row(title, "saturation | " + saturated.row() + " | " + stolen.share());
    }

    private void total(Tree tree, UUID top, UUID campaign) throws SQLException {
        tree.totals(top, campaign, 5000);
        double[] millis = tree.totals(top, campaign, 20_000);
        table.note(String.format(
                Locale.ROOT,
                "The top's total, one row read over JDBC, 20,000 times: p50 %.3f ms, p95 %.3f ms, p99 %.3f ms.",
                millis[millis.length / 2],
                millis[(int) (millis.length * .95)],
                millis[(int) (millis.length * .99)]));
    }

    private static Connection.Request office(String path) {
        return Connection.Request.get(path, SignedIn.cookies("bench-office"));
    }

    private static Connection.Request secretary(Tree.Branch branch, String path) {
        return Connection.Request.get("/units/" + branch.unit() + path, SignedIn.cookies(branch.session()));
    }
}
