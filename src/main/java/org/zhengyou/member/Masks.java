package org.zhengyou.member;

import java.util.Locale;
import org.zhengyou.platform.sheet.PlainText;
import org.zhengyou.platform.text.Mask;

/** What stands on a page for a number that is not revealed. */
public final class Masks {
    private Masks() {}

    /** 990101********8157. */
    public static String idNumber(String number) {
        return Mask.middle(number, 6, 4);
    }

    /** 199****5440. */
    public static String phone(String number) {
        return Mask.phone(number);
    }

    /** A telephone number as kept: half width, no spaces; hyphens, plus and extensions stay. */
    public static String plainPhone(String typed) {
        return PlainText.squeeze(typed).toLowerCase(Locale.ROOT);
    }
}
