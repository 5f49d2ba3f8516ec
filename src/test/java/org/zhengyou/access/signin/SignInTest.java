package org.zhengyou.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.Accounts;
import org.zhengyou.access.Role;
import org.zhengyou.access.Sessions;
import org.zhengyou.access.SettableClock;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.signin.SignIn.From;
import org.zhengyou.access.signin.SignIn.Opened;

@AccessTest
class SignInTest {
    private static final String PASSWORD = AccessFixtures.PASSWORD;
    private static final String NEW = "another walk, by the lake";

    @Autowired
    SignIn signIn;

    @Autowired
    Attempts attempts;

    @Autowired
    Accounts accounts;

    @Autowired
    Sessions sessions;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    SettableClock clock;

    private String name;
    private UUID account;

    @BeforeEach
    void makeAnAccount() {
        name = fixtures.name();
        account = fixtures.account(name, clock.instant());
    }

    @Test
    void afterTenFailuresAStrangerWaits() {
        From stranger = from("192.0.2.1", null);
        fail(stranger, 10);

        assertThatThrownBy(() -> enter(PASSWORD, stranger)).isInstanceOf(Slowed.class);
        clock.pass(Duration.ofSeconds(29));
        assertThatThrownBy(() -> enter(PASSWORD, stranger)).isInstanceOf(Slowed.class);
        clock.pass(Duration.ofSeconds(2));
        assertThat(enter(PASSWORD, stranger)).isPresent();
    }

    @Test
    void aStrangersFailuresKeepNobodyOutOfTheirOwnBrowser() {
        String browser = enter(PASSWORD, from("192.0.2.2", null)).orElseThrow().browser();
        fail(from("192.0.2.10", null), 10);
        for (int i = 10; i < 100; i++) {
            attempts.take(List.of(SignIn.ofName(name)), clock.instant());
        }

        // By now the name is full for strangers, wherever they are.
        assertThatThrownBy(() -> enter(PASSWORD, from("203.0.113.9", null))).isInstanceOf(Slowed.class);
        assertThat(enter(PASSWORD, from("192.0.2.10", browser))).isPresent();
    }

    @Test
    void anotherNameAtTheSameAddressIsNotHeldUp() {
        fail(from("192.0.2.3", null), 10);
        String colleague = fixtures.name();
        fixtures.account(colleague, clock.instant());

        assertThat(signIn.withPassword(colleague, PASSWORD, from("192.0.2.3", null), clock.instant()))
                .isPresent();
    }

    @Test
    void oneAddressCannotTryEverybody() {
        for (int i = 0; i < 100; i++) {
            attempts.take(List.of(SignIn.ofAddress("2001:db8::" + i)), clock.instant());
        }

        assertThatThrownBy(() -> enter(PASSWORD, from("2001:db8::ffff", null)))
                .isInstanceOfSatisfying(
                        Slowed.class, slowed -> assertThat(slowed.pause()).isEqualTo(Duration.ofSeconds(3)));
        clock.pass(Duration.ofSeconds(4));
        assertThat(enter(PASSWORD, from("2001:db8::ffff", null))).isPresent();
    }

    @Test
    void successesAreNotCounted() {
        for (int i = 0; i < 15; i++) {
            assertThat(enter(PASSWORD, from("192.0.2.4", null))).isPresent();
        }
    }

    @Test
    void anUnknownNameIsSlowedLikeAKnownOne() {
        From stranger = from("192.0.2.5", null);
        for (int i = 0; i < 10; i++) {
            assertThat(signIn.withPassword("nobody at all", PASSWORD, stranger, clock.instant()))
                    .isEmpty();
        }

        assertThatThrownBy(() -> signIn.withPassword("nobody at all", PASSWORD, stranger, clock.instant()))
                .isInstanceOf(Slowed.class);
    }

    @Test
    void aDisabledAccountIsNotLetIn() {
        accounts.disable(account, fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant()), clock.instant());

        assertThat(enter(PASSWORD, from("192.0.2.6", null))).isEmpty();
    }

    @Test
    void aCodeWorksOnceAndEndsWhatWasOpenBefore() {
        Opened before = enter(PASSWORD, from("192.0.2.7", null)).orElseThrow();
        String code = slip();

        Optional<Opened> opened = activate(code.toLowerCase(Locale.ROOT).replace("-", " "), "192.0.2.7");

        assertThat(opened).isPresent();
        assertThat(sessions.viewer(before.session(), clock.instant())).isEmpty();
        assertThat(sessions.viewer(opened.orElseThrow().session(), clock.instant()))
                .isPresent();
        assertThat(activate(code, "192.0.2.7")).isEmpty();
        assertThat(enter(PASSWORD, from("192.0.2.7", null))).isEmpty();
        assertThat(enter(NEW, from("192.0.2.7", null))).isPresent();
    }

    @Test
    void ofTwoWhoUseACodeAtOnceOneWins() throws Exception {
        String code = slip();
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Optional<Opened>> use = () -> {
            start.await();
            return activate(code, "192.0.2.8");
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(use);
            var two = threads.submit(use);
            assertThat(List.of(one.get().isPresent(), two.get().isPresent())).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void aCodeEndsAfterSevenDays() {
        String code = slip();
        clock.pass(Duration.ofDays(7).minusSeconds(1));
        String other = slip();
        clock.pass(Duration.ofSeconds(2));

        assertThat(activate(code, "192.0.2.30")).isEmpty();
        assertThat(activate(other, "192.0.2.30")).isPresent();
    }

    @Test
    void aNewCodeEndsTheOneBefore() {
        String first = slip();
        String second = slip();

        assertThat(activate(first, "192.0.2.31")).isEmpty();
        assertThat(activate(second, "192.0.2.31")).isPresent();
    }

    @Test
    void guessingCodesIsSlowed() {
        for (int i = 0; i < 10; i++) {
            assertThat(activate("3333-3333-3333", "192.0.2.32")).isEmpty();
        }

        String code = slip();
        assertThatThrownBy(() -> activate(code, "192.0.2.32")).isInstanceOf(Slowed.class);
    }

    @Test
    void changingThePasswordNeedsThePresentOneAndEndsOtherSessions() {
        Opened other = enter(PASSWORD, from("192.0.2.33", null)).orElseThrow();
        From here = from("192.0.2.33", null);

        assertThat(signIn.changePassword(account, "wrong", NEW, here, clock.instant()))
                .isEmpty();
        assertThat(sessions.viewer(other.session(), clock.instant())).isPresent();

        Opened opened = signIn.changePassword(account, PASSWORD, NEW, here, clock.instant())
                .orElseThrow();
        assertThat(sessions.viewer(other.session(), clock.instant())).isEmpty();
        assertThat(sessions.viewer(opened.session(), clock.instant())).isPresent();
    }

    @Test
    void anIpv6HolderIsOneNetwork() {
        assertThat(SignIn.network("2001:db8:1:2::1")).isEqualTo(SignIn.network("2001:db8:1:2:ffff::9"));
        assertThat(SignIn.network("2001:db8:1:2::1")).isNotEqualTo(SignIn.network("2001:db8:1:3::1"));
        assertThat(SignIn.network("192.0.2.1")).isEqualTo("192.0.2.1");
    }

    private String slip() {
        Viewer administrator = fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant());
        return accounts.newSlip(account, administrator, clock.instant()).code();
    }

    private Optional<Opened> activate(String code, String address) {
        return signIn.withCode(name, code, NEW, from(address, null), clock.instant());
    }

    private Optional<Opened> enter(String password, From from) {
        return signIn.withPassword(name, password, from, clock.instant());
    }

    private void fail(From from, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(enter("not the password", from)).isEmpty();
        }
    }

    private static From from(String address, @Nullable String browser) {
        return new From(address, browser);
    }
}
