package org.zhengyou.access;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengyou.access.AccountRefused.Reason;

/**
 * A person's way in.
 *
 * @param signInName what its holder types: lower case, 2 to 60 characters without spaces
 * @param activated whether a password has been set
 * @param grants roles on subtrees, the oldest first
 */
public record Account(
        UUID id,
        String name,
        String signInName,
        @Nullable UUID memberId,
        boolean activated,
        Instant createdAt,
        @Nullable Instant disabledAt,
        List<Viewer.Grant> grants) {
    private static final Pattern SIGN_IN_NAME = Pattern.compile("[\\p{L}\\p{N}._·-]{2,60}");

    public enum State {
        NEW,
        ACTIVE,
        DISABLED
    }

    public State state() {
        if (disabledAt != null) {
            return State.DISABLED;
        }
        return activated ? State.ACTIVE : State.NEW;
    }

    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** As it is stored and compared: full-width forms folded, no spaces, lower case. */
    public static String normalized(String signInName) {
        return Normalizer.normalize(signInName, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * A sign-in name as it may be stored.
     *
     * @throws AccountRefused BAD_SIGN_IN_NAME for other characters than letters, digits and . _ · -
     */
    static String signInName(String typed) {
        String name = normalized(typed);
        if (!SIGN_IN_NAME.matcher(name).matches()) {
            throw new AccountRefused(Reason.BAD_SIGN_IN_NAME, typed);
        }
        return name;
    }

    /**
     * A person's name as it may be stored.
     *
     * @throws AccountRefused BAD_NAME where it is empty or longer than 60 characters
     */
    static String name(String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > 60 || name.indexOf('\0') >= 0) {
            throw new AccountRefused(Reason.BAD_NAME);
        }
        return name;
    }
}
