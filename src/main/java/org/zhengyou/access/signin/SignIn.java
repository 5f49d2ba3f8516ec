package org.zhengyou.access.signin;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Account;
import org.zhengyou.access.PasswordRules;
import org.zhengyou.access.Passwords;
import org.zhengyou.access.Sessions;
import org.zhengyou.access.signin.Attempts.Bucket;
import org.zhengyou.access.signin.Credentials.Known;

/**
 * The ways in: a name with its password, or with a one-time code that sets one. Failures slow down whoever causes them; a browser
 * the account knows has a bucket of its own, so that a stranger's failures never keep its holder out.
 */
@Component
public class SignIn {
    private final Credentials credentials;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Attempts attempts;
    private final KnownBrowsers browsers;

    SignIn(Credentials credentials, Passwords passwords, Sessions sessions, Attempts attempts, KnownBrowsers browsers) {
        this.credentials = credentials;
        this.passwords = passwords;
        this.sessions = sessions;
        this.attempts = attempts;
        this.browsers = browsers;
    }

    /**
     * Where an attempt comes from.
     *
     * @param browser token of the cookie by which a browser is known again
     */
    public record From(String address, @Nullable String browser) {}

    /** What the browser is handed: a session, and a token to be known by. */
    public record Opened(UUID account, String session, String browser) {}

    /**
     * Opens a session; empty where name and password do not fit.
     *
     * @throws Slowed after too many failures
     * @throws Passwords.Busy where the machine cannot check more at once
     */
    public Optional<Opened> withPassword(String signInName, String password, From from, Instant now) {
        String name = Account.normalized(signInName);
        Optional<Known> account = credentials.find(name);
        List<Bucket> buckets = buckets(name, account, from, now);
        attempts.take(buckets, now);
        if (!passwords.matches(
                bounded(password), account.map(Known::passwordHash).orElse(null))) {
            return Optional.empty();
        }
        attempts.giveBack(buckets);
        return account.map(known -> open(known.id(), from, now));
    }

    /**
     * Sets a password with a one-time code, ends all that was open before and opens a session; empty where name and code do not fit,
     * the code is too old or was used.
     *
     * @param password must have passed {@link PasswordRules}
     * @throws Slowed after too many failures
     * @throws Passwords.Busy where the machine cannot hash more at once
     */
    public Optional<Opened> withCode(String signInName, String code, String password, From from, Instant now) {
        String name = Account.normalized(signInName);
        Optional<Known> account = credentials.find(name);
        List<Bucket> buckets = buckets("code " + name, account, from, now);
        attempts.take(buckets, now);
        // Hashed first and for everybody: neither a right code nor a known name shows in the time it takes.
        String hash = passwords.hash(password);
        if (account.isEmpty() || !credentials.activate(account.get().id(), code, hash, now)) {
            return Optional.empty();
        }
        attempts.giveBack(buckets);
        return Optional.of(open(account.get().id(), from, now));
    }

    /**
     * A new password for somebody signed in; ends every session and opens a new one. Empty where the present password is wrong.
     *
     * @param password must have passed {@link PasswordRules}
     * @throws Slowed after too many failures
     * @throws Passwords.Busy where the machine cannot hash more at once
     */
    public Optional<Opened> changePassword(UUID account, String present, String password, From from, Instant now) {
        List<Bucket> buckets = List.of(new Bucket("change " + account, 10, Duration.ofSeconds(30)));
        attempts.take(buckets, now);
        String held = credentials.find(account).map(Known::passwordHash).orElse(null);
        if (!passwords.matches(bounded(present), held)) {
            return Optional.empty();
        }
        attempts.giveBack(buckets);
        credentials.set(account, passwords.hash(password));
        return Optional.of(open(account, from, now));
    }

    /** Ends every session of the account and forgets its browsers. */
    public void outEverywhere(UUID account) {
        credentials.endAll(account);
    }

    private Opened open(UUID account, From from, Instant now) {
        return new Opened(account, sessions.open(account, now), browsers.remember(account, from.browser(), now));
    }

    /** No password is longer than this; what is, need not be hashed to be wrong. */
    private static String bounded(String password) {
        return password.length() > 4 * PasswordRules.LONGEST ? "" : password;
    }

    /**
     * A stranger passes three: this name from this address (10, then one in 30 s), this name from anywhere (100, 10 s), this address
     * (100, 3 s: a school's computer room has one address). A known browser passes its own only.
     */
    private List<Bucket> buckets(String name, Optional<Known> account, From from, Instant now) {
        String browser = from.browser();
        if (account.isPresent()
                && browser != null
                && browsers.knows(account.get().id(), browser, now)) {
            return List.of(new Bucket("browser " + browser + " " + name, 10, Duration.ofSeconds(30)));
        }
        return List.of(
                new Bucket("name " + name + " at " + network(from.address()), 10, Duration.ofSeconds(30)),
                ofName(name),
                ofAddress(from.address()));
    }

    static Bucket ofName(String name) {
        return new Bucket("name " + name, 100, Duration.ofSeconds(10));
    }

    static Bucket ofAddress(String address) {
        return new Bucket("address " + network(address), 100, Duration.ofSeconds(3));
    }

    /** An IPv6 holder has a whole /64 to try from. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == 16 ? Arrays.toString(Arrays.copyOf(bytes, 8)) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
