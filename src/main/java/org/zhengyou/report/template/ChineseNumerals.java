package org.zhengyou.report.template;

import java.util.Map;

/** Whole numbers in Chinese numerals, as headings count and as words in a text. */
final class ChineseNumerals {
    private final String digits;
    private final String zero;
    private final String[] units;
    private final String[] groups;

    /** Takes the numerals from a typography file: digits from 0, zero within a number, units of ten and of ten thousand. */
    ChineseNumerals(Map<String, String> words) {
        digits = words.getOrDefault("digits", "");
        zero = words.getOrDefault("digits.zero", "");
        units = words.getOrDefault("units", "").split(",", -1);
        groups = words.getOrDefault("groups", "").split(",", -1);
    }

    /** For 0 and greater. */
    String of(long number) {
        if (number == 0) {
            return zero;
        }
        var text = new StringBuilder();
        boolean gap = false;
        for (int group = groups.length - 1; group >= 0; group--) {
            long part = number / (long) Math.pow(10_000, group) % 10_000;
            if (part > 0) {
                boolean zeroBefore = !text.isEmpty() && (gap || part < 1_000);
                text.append(zeroBefore ? zero : "").append(group(part)).append(groups[group]);
                gap = false;
            } else {
                gap = true;
            }
        }
        // Ten to nineteen at the front drop the one.
        String one = digits.substring(1, 2) + units[1];
        return text.indexOf(one) == 0 ? text.substring(1) : text.toString();
    }

    private String group(long part) {
        var text = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = (int) (part / (long) Math.pow(10, place) % 10);
            if (digit > 0) {
                text.append(gap && !text.isEmpty() ? zero : "")
                        .append(digits.charAt(digit))
                        .append(units[place]);
                gap = false;
            } else {
                gap = true;
            }
        }
        return text.toString();
    }
}
