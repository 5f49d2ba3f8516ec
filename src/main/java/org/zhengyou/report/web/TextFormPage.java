package org.zhengyou.report.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form with a text: a template, or a report's.
 *
 * @param action where it is sent
 * @param back where it is left to
 * @param language null where it cannot be chosen
 * @param problems message keys by field
 */
public record TextFormPage(
        String heading,
        String action,
        String back,
        String name,
        @Nullable String language,
        int version,
        TextEditor editor,
        Map<String, String> problems) {

    public boolean faulty() {
        return !problems.isEmpty() || !editor.problems().isEmpty();
    }
}
