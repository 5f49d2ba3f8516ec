package org.zhengyou.pledge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zhengyou.pledge.Pledge.Item;

/** A pledge's words as one text: what is searched, hashed and compared. */
final class PledgeText {
    private static final int SUMMARY = 40;

    private PledgeText() {}

    /** Items and measures, a line each. */
    static String words(List<Item> items) {
        return items.stream()
                .map(item -> item.measure().isBlank() ? item.text() : item.text() + "\n" + item.measure())
                .collect(Collectors.joining("\n"));
    }

    /** The first item in at most 40 characters. */
    static String summary(List<Item> items) {
        String first = items.getFirst().text().strip().replaceAll("\\s+", " ");
        return first.codePointCount(0, first.length()) <= SUMMARY
                ? first
                : first.substring(0, first.offsetByCodePoints(0, SUMMARY - 1)) + "…";
    }

    /** SHA-256 of letters and digits only, so that spaces and punctuation do not hide a copy. */
    static byte[] hash(String words) {
        String bare = Normalizer.normalize(words, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        try {
            return MessageDigest.getInstance("SHA-256").digest(bare.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
