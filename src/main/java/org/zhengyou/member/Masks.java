package org.zhengyou.member;

import java.util.Locale;
import org.zhengyou.platform.sheet.PlainText;

/** What stands on a page for a number that is not revealed. */
public final class Masks {
    private Masks() {}

    /** 990101********8157. */
    public static String idNumber(String number) {
        return middle(number, 6, 4);
    }

    /** 199****5440. */
    public static String phone(String number) {
        return middle(number, 3, 4);
    }

    private static String middle(String text, int first, int last) {
        int hidden = text.length() - first - last;
        return hidden < 2
                ? "*".repeat(text.length())
                : text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
    }

    /** A telephone number as kept: half width, no spaces; hyphens, plus and extensions stay. */
    public static String plainPhone(String typed) {
        return PlainText.squeeze(typed).toLowerCase(Locale.ROOT);
    }
}
