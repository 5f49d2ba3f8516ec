package org.zhengyou.report.template;

import java.util.Map;

/** The names a template may use: figures, texts and dates by id, and lists by id with their fields. */
public record Catalogue(Map<String, Value.Kind> names, Map<String, Map<String, Value.Kind>> lists) {
    public Catalogue {
        names = Map.copyOf(names);
        lists = Map.copyOf(lists);
    }
}
