package org.zhengyou.report.template;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** How numbers, dates and headings are written in one language. */
final class Typography {
    private static final Map<String, String> PATTERNS = Resources.properties("patterns");
    private static final Pattern TYPED_NUMBER = Pattern.compile(PATTERNS.getOrDefault("heading.typed", ""));
    private static final Pattern RUN_IN = Pattern.compile(PATTERNS.getOrDefault("heading.run-in", ""));

    private final Map<String, String> words;
    private final Locale locale;
    private final ChineseNumerals numerals;

    Typography(Locale locale) {
        this.locale = locale;
        this.words = Resources.properties(locale.getLanguage().equals("zh") ? "typography.zh" : "typography.en");
        // English text that asks for Chinese numerals gets them too.
        this.numerals = new ChineseNumerals(Resources.properties("typography.zh"));
    }

    String word(String key) {
        return words.getOrDefault(key, "");
    }

    String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(word("date.pattern"), locale).format(day);
    }

    String count(long value) {
        return "%,d".formatted(value);
    }

    String chinese(long value) {
        return numerals.of(value);
    }

    /** To one decimal, none where it is 0; never rounded to 0% or 100% unless it is. */
    String percent(BigDecimal rate) {
        var percent = rate.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        if (percent.compareTo(BigDecimal.valueOf(100)) == 0 && rate.compareTo(BigDecimal.ONE) < 0) {
            percent = new BigDecimal("99.9");
        } else if (percent.signum() == 0 && rate.signum() > 0) {
            percent = new BigDecimal("0.1");
        }
        return percent.stripTrailingZeros().toPlainString() + "%";
    }

    /** The number before a heading; in {@code heading.n}, {0} stands for it in Chinese and # in Arabic numerals. */
    String label(int level, int number) {
        return word("heading." + level).replace("{0}", chinese(number)).replace("#", Integer.toString(number));
    }

    /** Whether a heading brings its own number. */
    boolean numbered(String heading) {
        return TYPED_NUMBER.matcher(heading).find();
    }

    /** Whether text goes on behind a heading on the same line, because the heading ends as a sentence. */
    boolean runsIn(String heading) {
        return RUN_IN.matcher(heading).find();
    }
}
