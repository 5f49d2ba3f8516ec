package org.zhengyou.library.web;

import java.math.BigDecimal;
import org.zhengyou.platform.web.Page;

/** Sizes of files and amounts of money, as people read them. */
public final class Sizes {
    private static final long KB = 1024;

    private Sizes() {}

    /** 12 KB, 3.4 MB. */
    public static String of(Page page, long bytes) {
        if (bytes < KB * KB) {
            return page.t("library.kilobytes", page.number(Math.max(1, (bytes + KB / 2) / KB)));
        }
        long tenths = Math.round(bytes * 10.0 / KB / KB);
        return page.t("library.megabytes", page.number(tenths / 10) + (tenths % 10 == 0 ? "" : "." + tenths % 10));
    }

    /** Fen as yuan: 2, 2.50. */
    public static String yuan(long fen) {
        return fen % 100 == 0
                ? Long.toString(fen / 100)
                : BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
