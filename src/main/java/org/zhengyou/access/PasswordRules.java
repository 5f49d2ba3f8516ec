package org.zhengyou.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What a password must be: long enough and not one that everybody tries first. No rule asks for kinds of characters. */
public final class PasswordRules {
    public static final int SHORTEST = 8;
    public static final int LONGEST = 128;
    private static final Set<String> COMMON = read();
    private static final Pattern BIRTHDAY =
            Pattern.compile("(19[3-9]\\d|20[0-3]\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])");

    private PasswordRules() {}

    /** Message keys below {@code access.password.}. */
    public enum Fault {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        LIKE_NAME;

        public String messageKey() {
            return "access.password." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param names what its holder is called here, as sign-in name and name
     */
    public static Optional<Fault> fault(String password, String... names) {
        String folded = Passwords.folded(password);
        int length = folded.codePointCount(0, folded.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        String lower = folded.toLowerCase(Locale.ROOT);
        if (common(lower)) {
            return Optional.of(Fault.COMMON);
        }
        for (String name : names) {
            String known = Account.normalized(name);
            if (known.length() >= 2 && lower.replace(known, "").length() < 4) {
                return Optional.of(Fault.LIKE_NAME);
            }
        }
        return Optional.empty();
    }

    private static boolean common(String lower) {
        return COMMON.contains(lower)
                || BIRTHDAY.matcher(lower).matches()
                || lower.codePoints().distinct().count() <= 2
                || IntStream.rangeClosed(1, lower.length() / 2)
                        .anyMatch(period -> repeats(lower, period) && COMMON.contains(lower.substring(0, period)));
    }

    /** Whether the whole is its first characters over and over. */
    private static boolean repeats(String text, int period) {
        return text.length() % period == 0
                && text.equals(text.substring(0, period).repeat(text.length() / period));
    }

    private static Set<String> read() {
        try (var reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/access/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            Set<String> common = new HashSet<>(16_384);
            reader.lines().filter(line -> !line.startsWith("#")).forEach(common::add);
            return Set.copyOf(common);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
