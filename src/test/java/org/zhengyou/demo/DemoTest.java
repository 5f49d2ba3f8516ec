package org.zhengyou.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.claim.Claim;
import org.zhengyou.platform.Settings;
import org.zhengyou.pledge.Pledge;

// A name of its own gives it a context, and with it a database, that no other test writes into.
@SpringBootTest(
        properties = {"spring.application.name=demo-test", "zhengyou.royalties=true", "zhengyou.payment.gateway=sandbox"
        })
class DemoTest {
    @Autowired
    private Demo demo;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Settings settings;

    private Map<String, String> passwords = Map.of();

    @BeforeEach
    void load() {
        passwords = demo.load(part -> {});
    }

    @Test
    void theRostersHoldWhatTheReportSays() {
        assertThat(count("select count(*) from unit where kind in ('BRANCH', 'JOINT_BRANCH')"))
                .isEqualTo(77);
        assertThat(members("DIRECT")).isEqualTo(436);
        assertThat(members("GUIDED")).isEqualTo(993);
    }

    @Test
    void pledgesStandInEveryState() {
        assertThat(jdbc.sql("select distinct state from pledge")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(
                        Pledge.State.STANDING.stream().map(Enum::name).toList());
        assertThat(count("select count(*) from pledge")).isGreaterThan(800);
    }

    @Test
    void theSecretaryFindsPledgesToReview() {
        assertThat(count("""
                        select count(*) from pledge p join role_grant g on g.unit_id = p.unit_id and g.role = 'SECRETARY'
                        join account a on a.id = g.account_id
                        where a.sign_in_name = 'secretary' and p.state = 'UNDER_REVIEW'
                        """)).isGreaterThan(3);
    }

    @Test
    void objectionsAreOpenAndAnswered() {
        assertThat(jdbc.sql("select state from objection order by number")
                        .query(String.class)
                        .list())
                .contains("SCREENED", "REPLIED");
    }

    @Test
    void theReportOfTheMonthBeforeIsFinalAndNamesTheCounty() {
        assertThat(count("select count(*) from report where state = 'FINAL'")).isEqualTo(1);
        assertThat(jdbc.sql("select content::text from report where state = 'FINAL'")
                        .query(String.class)
                        .single())
                .contains("436", "993", "1,429");
    }

    @Test
    void loadingAgainChangesNothing() {
        long rows = count("select count(*) from pledge_transition");
        List<String> parts = new ArrayList<>();

        assertThat(demo.load(parts::add)).isEqualTo(passwords);

        assertThat(count("select count(*) from pledge_transition")).isEqualTo(rows);
        assertThat(parts).isNotEmpty();
    }

    @Test
    void onlyTheOwnerReadsThePasswords() throws Exception {
        Path file = settings.data().resolve("demo-accounts.txt");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readAllLines(file))
                .contains("office\t" + passwords.get("office"), "admin\t" + passwords.get("admin"));
    }

    @Test
    void theLibraryShowsDisputesInEveryStateAndPurchasesWithARequestThatWaits() throws Exception {
        demo.fill(place -> true);
        demo.fill(place -> true);

        assertThat(strings("select distinct state from claim"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Claim.State.values()).map(Enum::name).toList());
        assertThat(strings("select distinct kind from claim where state = 'UPHELD'"))
                .hasSize(2);
        assertThat(count("select count(*) from claim where state = 'FORWARDED' and due_on < current_date"))
                .as("one that is overdue")
                .isPositive();
        assertThat(strings("select state from refund_request"))
                .containsExactlyInAnyOrder("RECEIVED", "SOLVED", "REFUNDED");
        assertThat(count("select count(*) from ledger_transfer where kind = 'PURCHASE'"))
                .isEqualTo(7);
        assertThat(count("select count(*) from ledger_account where balance < 0 and kind <> 'CLEARING'"))
                .isZero();
        assertThat(count("select balance from ledger_account where kind = 'SUSPENSE' and balance > 0"))
                .as("of a paper that is in dispute")
                .isEqualTo(400);
        assertThat(count("select count(*) from document where price > 0 and free_pages >= 1 and state = 'LISTED'"))
                .isEqualTo(5);
        assertThat(strings("select distinct state from document")).contains("DRAFT", "LISTED", "TAKEN_DOWN");
        assertThat(count("select count(*) from document where proposed_at is not null"))
                .isEqualTo(1);
        assertThat(strings("select distinct kind from document_version"))
                .contains("OFD", "ET", "DPS", "ODP", "XLS", "PPT", "PDF", "TIFF");
        assertThat(count("select count(*) from document_version where added_at > now()"))
                .isZero();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private long members(String affiliation) {
        return jdbc.sql("""
                        select count(*) from member m join unit u on u.id = m.unit_id
                        where m.status = 'ACTIVE' and u.affiliation = :affiliation
                        """).param("affiliation", affiliation).query(Long.class).single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
