package org.zhengyou.platform.text;

/** Words as a file in rtf has them. */
public final class Rtf {
    private Rtf() {}

    /** Letters outside ASCII as escapes behind each of which a reader skips one letter. */
    public static void escape(String words, StringBuilder rtf) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < 0x80) {
                rtf.append("\\{}".indexOf(c) >= 0 ? "\\" : "").append(c);
            } else {
                rtf.append("\\u").append((short) c).append('?');
            }
        }
    }
}
