package org.zhengyou.preview.render.flow;

/** Numbers of lists, in the ways of counting that word processors name. */
public final class Numerals {
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

    private Numerals() {}

    /** @param format as OOXML names it; unknown ones count in Arabic figures */
    public static String of(int number, String format) {
        if (number < 1 || number > 9999) {
            return Integer.toString(number);
        }
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital",
                    "chineseLegalSimplified",
                    "koreanCounting" -> chinese(number);
            case "ideographTraditional" -> one("stems", number);
            case "ideographZodiac" -> one("branches", number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> one("circled", number);
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(java.util.Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(java.util.Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    private static String chinese(int number) {
        String digits = Faces.word("digits");
        String units = Faces.word("units");
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            if (gap) {
                out.append(digits.charAt(0));
                gap = false;
            }
            // Ten to nineteen begin with the unit.
            if (!(place == 1 && digit == 1 && out.isEmpty())) {
                out.append(digits.charAt(digit));
            }
            if (place > 0) {
                out.append(units.charAt(place - 1));
            }
        }
        return out.toString();
    }

    private static String one(String list, int number) {
        String signs = Faces.word(list);
        return number <= signs.length() ? signs.substring(number - 1, number) : Integer.toString(number);
    }

    private static String letters(int number) {
        // Word doubles the letter: z, aa, bb.
        return String.valueOf((char) ('a' + (number - 1) % 26)).repeat(Math.min(20, (number - 1) / 26 + 1));
    }

    private static String roman(int number) {
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                out.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return out.toString();
    }
}
