package org.zhengyou.platform.text;

/** What stands for a number that not everybody may read. */
public final class Mask {
    private Mask() {}

    /** Its beginning and end, with a star for each character between; stars only where too little would be hidden. */
    public static String middle(String text, int first, int last) {
        int hidden = text.length() - first - last;
        return hidden < 2
                ? "*".repeat(text.length())
                : text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
    }

    /** 199****5440. */
    public static String phone(String number) {
        return middle(number, 3, 4);
    }
}
