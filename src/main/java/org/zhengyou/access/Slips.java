package org.zhengyou.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.AccountRefused.Reason;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;

/** One-time codes on paper: valid seven days and once; a new one ends the ones before. */
@Component
public class Slips {
    public static final Duration LIFETIME = Duration.ofDays(7);
    /** Nothing that looks like another: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
    static final String ALPHABET = "34679ACDEFGHJKMNPQRTWXY";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;

    Slips(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A fresh code; the caller has made sure that the actor may hand it out.
     *
     * @throws AccountRefused DISABLED
     */
    @Transactional
    Slip issue(UUID account, Viewer actor, Instant now) {
        String code = code();
        Instant end = now.plus(LIFETIME);
        record Holder(String name, String signInName, String unitName, boolean disabled) {}
        Holder holder = jdbc.sql("""
                        select a.name, a.sign_in_name, a.disabled_at is not null as disabled,
                               (select u.name from role_grant g join unit u on u.id = g.unit_id
                                where g.account_id = a.id order by g.granted_at, g.role limit 1) as unit_name
                        from account a where a.id = :account for update
                        """)
                .param("account", account)
                .query(Holder.class)
                .optional()
                .orElseThrow(Missing::new);
        if (holder.disabled) {
            throw new AccountRefused(Reason.DISABLED);
        }
        jdbc.sql("delete from slip where account_id = :account")
                .param("account", account)
                .update();
        jdbc.sql("""
                        insert into slip (id, account_id, code_hash, issued_at, ends_at, issued_by)
                        values (:id, :account, :hash, :now, :end, :actor)
                        """)
                .param("id", Uuid7.next())
                .param("account", account)
                .param("hash", hash(account, code))
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(end))
                .param("actor", actor.accountId())
                .update();
        return new Slip(account, holder.name, holder.unitName, holder.signInName, code, end);
    }

    /** Uses the code up; of two at once one wins. */
    public boolean use(UUID account, String code, Instant now) {
        return jdbc.sql("""
                        update slip set used_at = :now
                        where account_id = :account and code_hash = :hash and used_at is null and ends_at > :now
                        """)
                        .param("now", Timestamp.from(now))
                        .param("account", account)
                        .param("hash", hash(account, code))
                        .update()
                == 1;
    }

    private static String code() {
        StringBuilder code = new StringBuilder(LENGTH + 2);
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Case, spaces, hyphens and full-width forms do not matter to whoever types it. */
    private static byte[] hash(UUID account, String code) {
        String plain = Normalizer.normalize(code, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .chars()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        try {
            return MessageDigest.getInstance("SHA-256").digest((account + plain).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
