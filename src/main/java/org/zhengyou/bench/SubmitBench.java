package org.zhengyou.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Submits a leadership team's pledge in branch after branch, and waits for each to show in the top's figure; then a unit's
 * pledge in each branch, a hundred a second.
 */
final class SubmitBench {
    private static final int CONNECTIONS = 32;
    private static final int ONE_BY_ONE = 70;

    private final ServerProcess server;
    private final Tree tree;
    private final Table table;

    SubmitBench(ServerProcess server, Tree tree, Table table) {
        this.server = server;
        this.tree = tree;
        this.table = table;
    }

    void run(UUID top, UUID campaign, List<Tree.Branch> branches)
            throws IOException, SQLException, InterruptedException {
        String figure = "select coalesce(sum(numerator), 0) from indicator_total where indicator = 'pledge.underReview'"
                + " and unit_id = '" + top + "' and campaign_id = '" + campaign + "'";
        List<Double> took = new ArrayList<>();
        List<Double> visible = new ArrayList<>();
        try (Connection connection = new Connection(server.port())) {
            for (Tree.Branch branch : branches.subList(0, Math.min(ONE_BY_ONE, branches.size()))) {
                long before = tree.number(figure);
                long begin = System.nanoTime();
                connection.send(submission(branch, "LEADERSHIP_TEAM"));
                took.add((System.nanoTime() - begin) / 1e6);
                while (tree.number(figure) == before && System.nanoTime() - begin < 10_000_000_000L) {
                    Thread.sleep(2);
                }
                visible.add((System.nanoTime() - begin) / 1e6);
            }
        }
        table.note("Submit a pledge, one after another, " + took.size() + " times: " + percentiles(took)
                + ". Visible in the top's figure after: " + percentiles(visible) + ".");
        double lasting = branches.size() / 100.0;
        Load load = new Load(server.port(), n -> submission(branches.get(n % branches.size()), "UNIT"));
        table.note("Submit a pledge, 100 a second, " + branches.size() + " in all: "
                + load.steady(CONNECTIONS, 100, lasting / 4, lasting - lasting / 4)
                        .sentence() + ".");
        tree.forgetSubmissions();
    }

    private static String percentiles(List<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? "none"
                : String.format(
                        Locale.ROOT,
                        "p50 %.1f ms, p95 %.1f ms, most %.1f ms",
                        sorted[sorted.length / 2],
                        sorted[(int) (sorted.length * .95)],
                        Arrays.stream(sorted).max().orElseThrow());
    }

    private static Connection.Request submission(Tree.Branch branch, String pledger) {
        return Connection.Request.post(
                "/units/" + branch.unit() + "/pledges", SignedIn.cookies(branch.session()), pledge(pledger), 302);
    }

    private static String pledge(String pledger) {
        return "do=submit&_csrf=" + SignedIn.token() + "&pledger=" + pledger + "&kind0=WORK&text0="
                + URLEncoder.encode("Each term one open lesson " + UUID.randomUUID(), StandardCharsets.UTF_8)
                + "&measure0=&dueOn0=" + LocalDate.now(ZoneId.systemDefault()).plusDays(90)
                + "&responsible0=Li&reason=&happenedOn=&seen=0";
    }
}
