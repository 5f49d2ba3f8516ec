package org.zhengyou.report.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text with its name.
 *
 * @param language of a template; a report keeps its own
 * @param check present where it is only to be read, not kept
 */
public record TextForm(
        @Nullable String name,
        @Nullable String language,
        @Nullable String body,
        int version,
        @Nullable String check) {
    private static final int LONGEST = 100_000;

    /** Message keys by field; what is wrong within the text is the editor's. */
    public Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (title().isEmpty() || title().length() > 120) {
            problems.put("name", "report.form.title_needed");
        }
        if (text().isBlank() || text().length() > LONGEST) {
            problems.put("body", "report.form.text_needed");
        }
        return problems;
    }

    public String title() {
        return Objects.requireNonNullElse(name, "").strip();
    }

    /** With plain line ends, as browsers send others. */
    public String text() {
        return Objects.requireNonNullElse(body, "").replace("\r\n", "\n");
    }

    public String tongue() {
        return "en".equals(language) ? "en" : "zh";
    }

    public boolean onlyCheck() {
        return check != null;
    }
}
