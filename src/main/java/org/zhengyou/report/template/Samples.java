package org.zhengyou.report.template;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the language is written, by example; what each does is the message {@code report.write.} and its name. */
public final class Samples {
    private static final List<String> NAMES =
            List.of("title", "figure", "format", "change", "if", "each", "fill", "letter");
    private static final Map<String, String> CHINESE = Resources.properties("samples.zh");
    private static final Map<String, String> ENGLISH = Resources.properties("samples.en");

    private Samples() {}

    public static List<String> names() {
        return NAMES;
    }

    public static String text(Locale locale, String name) {
        return (locale.getLanguage().equals("zh") ? CHINESE : ENGLISH).getOrDefault(name, "");
    }
}
