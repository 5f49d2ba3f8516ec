package org.zhengyou.platform.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Secrets;

/**
 * Numbers in the order of receipt, and codes to look an answer up by. The database holds a keyed hash of a code only;
 * the code follows from the form that was sent, so that sending the same form twice gives the same receipt.
 */
@Component
public class Receipts {
    /** Without I, L, O and U: nobody has to guess which is which. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    Receipts(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** The next number of a kind and year, in the caller's transaction; writers of one kind wait for each other. */
    public String nextNumber(String prefix, int year) {
        int number = jdbc.sql("""
                        insert into receipt_counter (prefix, year, last) values (:prefix, :year, 1)
                        on conflict (prefix, year) do update set last = receipt_counter.last + 1
                        returning last
                        """)
                .param("prefix", prefix)
                .param("year", year)
                .query(Integer.class)
                .single();
        return "%s-%d-%06d".formatted(prefix, year, number);
    }

    /** The code that belongs to a sent form. */
    public String code(byte[] nonce) {
        byte[] bytes = secrets.mark("receipt.code", nonce);
        StringBuilder code = new StringBuilder(14);
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                code.append('-');
            }
            code.append(DIGITS.charAt(bytes[i] & 31));
        }
        return code.toString();
    }

    public byte[] hash(String number, String code) {
        return secrets.mark("receipt.hash", (number + " " + plain(code)).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a typed code is the one behind a hash; in constant time. */
    public boolean matches(String number, String typed, byte[] hash) {
        return MessageDigest.isEqual(hash(number, typed), hash);
    }

    /** As typed from paper: case, full-width forms, spaces and dashes do not matter, nor O for 0 or I and L for 1. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
    }

    /** A typed number in its one spelling; nonsense stays nonsense. */
    public static String number(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u2010-\\u2015\\u2212]+", "-")
                .replaceAll("-+", "-")
                .replaceAll("^-|-$", "");
    }
}
