package org.zhengyou.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.zhengyou.platform.files.FileStore;

/**
 * A thousand things bought at the same moment from one balance that allows about half of them; and one of them fetched, the
 * download killed at thirty random places and continued.
 */
final class BuyingBench {
    private static final int DOCUMENTS = 1_000;
    private static final int BALANCE = 60_000;
    private static final int CUTS = 30;
    private static final int SIZE = 20_000_000;
    private static final long SEED = 76;

    private final Path launcher;
    private final Path data;
    private final Table table;
    private final String run = Long.toString(System.currentTimeMillis(), 36);

    BuyingBench(Path launcher, Path data, Table table) {
        this.launcher = launcher;
        this.data = data;
        this.table = table;
    }

    void run() throws IOException, SQLException, InterruptedException {
        byte[] content = new byte[SIZE];
        new SplittableRandom(SEED).nextBytes(content);
        FileStore.Kept file = FileStore.of(data.resolve("files")).keep(new ByteArrayInputStream(content));
        Stolen stolen = Stolen.sinceNow();
        try (ServerProcess server = ServerProcess.start(launcher, data, "-Dzhengyou.royalties=true");
                Tree tree = Tree.on(data)) {
            tree.run(
                    "buying.sql",
                    Map.of(
                            "run", run,
                            "documents", String.valueOf(DOCUMENTS),
                            "balance", String.valueOf(BALANCE),
                            "hash", file.hash(),
                            "size", String.valueOf(file.size())));
            UUID bought = buy(server, tree);
            fetch(server, tree, bought, content);
            table.note(Table.machine(tree.postgres()) + "; the host took " + stolen.share() + ".");
        }
    }

    private record Wish(UUID unit, UUID id, long price) {
        String path() {
            return "/library/" + unit + "/" + id;
        }
    }

    private record Answer(boolean charged, double millis) {}

    /** @return one of what was bought */
    private UUID buy(ServerProcess server, Tree tree) throws IOException, SQLException, InterruptedException {
        List<Wish> wishes = new ArrayList<>();
        for (String row :
                tree.texts("select unit_id || ' ' || id || ' ' || price from document where title like 'bench " + run
                        + " %' order by id")) {
            String[] parts = row.split(" ", -1);
            wishes.add(new Wish(UUID.fromString(parts[0]), UUID.fromString(parts[1]), Long.parseLong(parts[2])));
        }
        CountDownLatch gate = new CountDownLatch(1);
        List<Future<Answer>> answers = new ArrayList<>();
        double seconds;
        Future<double[]> others;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CountDownLatch ready = new CountDownLatch(wishes.size());
            for (Wish wish : wishes) {
                answers.add(threads.submit(() -> {
                    try (Connection connection = open(server.port(), ready)) {
                        gate.await();
                        return buy(connection, wish);
                    }
                }));
            }
            ready.await();
            Tree.Branch branch = tree.branches().getFirst();
            others = threads.submit(() -> pagesOfOthers(server.port(), branch, answers));
            long begin = System.nanoTime();
            gate.countDown();
            for (Future<Answer> answer : answers) {
                try {
                    answer.get();
                } catch (ExecutionException e) {
                    throw new IOException(e.getCause());
                }
            }
            seconds = (System.nanoTime() - begin) / 1e9;
        }
        long paid = 0;
        long charged = 0;
        for (int i = 0; i < wishes.size(); i++) {
            if (answers.get(i).resultNow().charged()) {
                charged++;
                paid += wishes.get(i).price();
            }
        }
        String buyer = "(select id from account where sign_in_name = '" + buyer() + "')";
        long left = tree.number("select balance from ledger_account where kind = 'WALLET' and holder_id = " + buyer);
        long entitled =
                tree.number("select count(*) from entitlement where ended_at is null and account_id = " + buyer);
        if (left != BALANCE - paid || entitled != charged) {
            throw new IOException("paid " + paid + " of " + BALANCE + ", but " + left + " is left; " + charged
                    + " were charged, but " + entitled + " may be fetched");
        }
        double[] millis = answers.stream()
                .mapToDouble(answer -> answer.resultNow().millis())
                .sorted()
                .toArray();
        table.note(String.format(
                Locale.ROOT,
                "%,d purchases at the same moment on one balance: %,d bought, %,d refused for want of money, in %.1f s"
                        + " (p50 %.0f ms, p95 %.0f ms, most %.0f ms); as many may be fetched as were charged, and what is"
                        + " left is what was not paid. Meanwhile a secretary opened the page of the branch %d times:"
                        + " p50 %.0f ms, most %.0f ms.",
                wishes.size(),
                charged,
                wishes.size() - charged,
                seconds,
                millis[millis.length / 2],
                millis[(int) (millis.length * .95)],
                millis[millis.length - 1],
                others.resultNow().length,
                others.resultNow()[others.resultNow().length / 2],
                others.resultNow()[others.resultNow().length - 1]));
        return tree.ids("select item_id from entitlement where account_id = " + buyer)
                .getFirst();
    }

    /** Milliseconds of each, growing; at least one. */
    private static double[] pagesOfOthers(int port, Tree.Branch branch, List<Future<Answer>> until)
            throws IOException, InterruptedException {
        List<Double> took = new ArrayList<>();
        Connection.Request page = Connection.Request.get("/units/" + branch.unit(), SignedIn.cookies(branch.session()));
        try (Connection connection = new Connection(port)) {
            do {
                long begin = System.nanoTime();
                connection.send(page);
                took.add((System.nanoTime() - begin) / 1e6);
                Thread.sleep(20);
            } while (!until.stream().allMatch(Future::isDone));
        }
        return took.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static Connection open(int port, CountDownLatch ready) throws IOException {
        try {
            return new Connection(port);
        } finally {
            ready.countDown();
        }
    }

    private Answer buy(Connection connection, Wish wish) throws IOException {
        Connection.Request request = Connection.Request.post(
                wish.path() + "/purchase",
                SignedIn.cookies(buyer()),
                "_csrf=" + SignedIn.token() + "&price=" + wish.price(),
                302);
        long begin = System.nanoTime();
        try {
            connection.send(request);
            return new Answer(true, (System.nanoTime() - begin) / 1e6);
        } catch (Connection.Unexpected e) {
            if (e.status() == 422) {
                return new Answer(false, (System.nanoTime() - begin) / 1e6);
            }
            throw e;
        }
    }

    private void fetch(ServerProcess server, Tree tree, UUID item, byte[] content) throws IOException, SQLException {
        UUID unit = tree.ids("select unit_id from document where id = '" + item + "'")
                .getFirst();
        String transfers = "select count(*) from ledger_transfer where item_id = '" + item + "'";
        int[] places = new SplittableRandom(SEED)
                .ints(CUTS, 1, content.length)
                .sorted()
                .toArray();
        CutDownload download = new CutDownload(
                server.port(), "/library/" + unit + "/" + item + "/download", SignedIn.cookies(buyer()));
        long begin = System.nanoTime();
        for (int place : places) {
            download.until(place);
        }
        byte[] got = download.whole(content.length);
        double seconds = (System.nanoTime() - begin) / 1e9;
        long charged = tree.number(transfers);
        if (!Arrays.equals(got, content) || charged != 1) {
            throw new IOException("fetched " + got.length + " of " + content.length + " bytes, charged " + charged);
        }
        table.note(String.format(
                Locale.ROOT,
                "A paid file of %,d bytes, its download killed at %d random places and continued by range and tag: the"
                        + " same bytes, charged once, in %.2f s.",
                content.length,
                CUTS,
                seconds));
    }

    private String buyer() {
        return "bench-buyer-" + run;
    }
}
