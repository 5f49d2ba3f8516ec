package org.zhengyou.royalty;

import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts as people write them, in yuan, and as they are kept, in fen. */
public final class Yuan {
    private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9}|\\d{1,3}(?:,\\d{3}){1,2})(?:\\.(\\d{1,2}))?");

    private Yuan() {}

    /** 1,234.50; with a sign where it is below zero. */
    public static String of(long fen) {
        long plain = Math.abs(fen);
        return String.format(Locale.ROOT, "%s%,d.%02d", fen < 0 ? "-" : "", plain / 100, plain % 100);
    }

    /** The fen of 12, 12.5 or 1,234.50, full-width forms too; empty for anything else: 1,5 may mean either. */
    public static OptionalLong parse(@Nullable String typed) {
        if (typed == null) {
            return OptionalLong.empty();
        }
        var found =
                AMOUNT.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).strip());
        if (!found.matches()) {
            return OptionalLong.empty();
        }
        String cents = found.group(2) == null ? "00" : (found.group(2) + "0").substring(0, 2);
        return OptionalLong.of(Long.parseLong(found.group(1).replace(",", "")) * 100 + Long.parseLong(cents));
    }
}
