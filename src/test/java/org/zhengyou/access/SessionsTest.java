package org.zhengyou.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessTest
class SessionsTest {
    @Autowired
    Sessions sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    private AccessChanges otherNodesChanges;
    private Sessions otherNode;

    @BeforeEach
    void startAnotherNode() {
        otherNodesChanges = new AccessChanges(dataSource);
        otherNode = new Sessions(jdbc, event -> {}, otherNodesChanges);
        otherNodesChanges.start();
        await(() -> otherNodesChanges.trust().equals(Duration.ofMinutes(1)));
    }

    @AfterEach
    void stopIt() {
        otherNodesChanges.stop();
    }

    @Test
    void disablingAnAccountEndsItsSessionsAtOnceHereAndOnOtherNodes() {
        UUID account = fixtures.account(fixtures.name(), clock.instant());
        String token = sessions.open(account, clock.instant());
        assertThat(here(token)).isTrue();
        assertThat(there(token)).isTrue();

        accounts.disable(account, fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant()), clock.instant());

        assertThat(here(token)).isFalse();
        await(() -> !there(token));
    }

    @Test
    void whateverChangesAnAccountIsHeardOf() {
        UUID account = fixtures.account(fixtures.name(), clock.instant());
        String token = sessions.open(account, clock.instant());
        assertThat(here(token)).isTrue();

        jdbc.sql("update account set disabled_at = now() where id = :id")
                .param("id", account)
                .update();

        await(() -> !here(token) && !there(token));
    }

    @Test
    void aGrantHoldsAtOnceAndEndsAtOnce() {
        UUID unit = fixtures.unit(null);
        Viewer administrator = fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant());
        UUID account = fixtures.account(fixtures.name(), clock.instant());
        String token = sessions.open(account, clock.instant());
        assertThat(is(sessions, token, Role.LEADER)).isFalse();
        assertThat(is(otherNode, token, Role.LEADER)).isFalse();

        grants.grant(account, Role.LEADER, unit, administrator);

        assertThat(is(sessions, token, Role.LEADER)).isTrue();
        await(() -> is(otherNode, token, Role.LEADER));

        grants.withdraw(accounts.get(account), Role.LEADER, unit, administrator);

        assertThat(is(sessions, token, Role.LEADER)).isFalse();
        await(() -> !is(otherNode, token, Role.LEADER));
    }

    @Test
    void signingOutIsHeardOfEverywhere() {
        UUID account = fixtures.account(fixtures.name(), clock.instant());
        String token = sessions.open(account, clock.instant());
        assertThat(there(token)).isTrue();

        sessions.end(token);

        assertThat(here(token)).isFalse();
        await(() -> !there(token));
    }

    @Test
    void whileNothingIsHeardTheDatabaseIsAskedAgainAfterTwoSeconds() {
        otherNodesChanges.stop();

        assertThat(otherNodesChanges.trust()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void theDatabaseHoldsNoTokenThatCouldBeUsed() {
        String token = sessions.open(fixtures.account(fixtures.name(), clock.instant()), clock.instant());

        assertThat(jdbc.sql("select count(*) from session where token_hash = :token")
                        .param("token", token.getBytes(UTF_8))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private boolean here(String token) {
        return sessions.viewer(token, clock.instant()).isPresent();
    }

    private boolean there(String token) {
        return otherNode.viewer(token, clock.instant()).isPresent();
    }

    private boolean is(Sessions node, String token, Role role) {
        return node.viewer(token, clock.instant()).orElseThrow().is(role);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
