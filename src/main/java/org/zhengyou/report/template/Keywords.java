package org.zhengyou.report.template;

import java.util.Map;

/** The language's own words; each has a Chinese form in {@code report/keywords.properties}. */
final class Keywords {
    private static final Map<String, String> CANONICAL = Resources.properties("keywords");

    private Keywords() {}

    /** The English word for a keyword in either language; anything else unchanged. */
    static String canonical(String word) {
        return CANONICAL.getOrDefault(word, word);
    }
}
