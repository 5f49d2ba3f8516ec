package org.zhengyou.report.document;

import java.math.BigInteger;

/** The measures of GB/T 9704-2012 in twips (twentieths of a point): A4, text area 156 x 225 mm, 22 lines of 28 characters of 16 pt. */
final class Sheet {
    static final int WIDTH = 11906;
    static final int HEIGHT = 16838;
    static final int TOP = 2098;
    static final int BOTTOM = 1984;
    static final int LEFT = 1588;
    static final int RIGHT = 1474;
    /** From the lower edge of the paper to the foot of the page number, so that its dashes stand 7 mm below the text area. */
    static final int FOOTER = 1446;

    static final int CHARACTERS = 28;
    static final int LINE = 579;
    /** What each 16 pt character gives up so that 28 fill the line, in 4096ths of a point. */
    static final int CHARACTER_SPACE = -848;
    /** One character of the page number, which is 14 pt. */
    static final int PAGE_NUMBER_CHARACTER = 280;

    private Sheet() {}

    /** The place of a character cell from the left edge of the text area. */
    static BigInteger cells(double count) {
        return BigInteger.valueOf(Math.round(count * (WIDTH - LEFT - RIGHT) / CHARACTERS));
    }

    static BigInteger twips(int value) {
        return BigInteger.valueOf(value);
    }

    /** How many cells a text takes: full-width characters one, others half. */
    static double width(String text) {
        return text.codePoints().mapToDouble(c -> wide(c) ? 1 : 0.5).sum();
    }

    private static boolean wide(int c) {
        return Character.isIdeographic(c)
                || c >= 0x3000 && c <= 0x303f
                || c >= 0xff01 && c <= 0xff60
                || c >= 0x2014 && c <= 0x2026;
    }
}
