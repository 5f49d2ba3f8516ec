package org.zhengyou.report;

import org.zhengyou.report.template.Draft;
import tools.jackson.databind.json.JsonMapper;

/** How facts and finished reports are kept in the database. */
final class ReportJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReportJson() {}

    static String of(Facts facts) {
        return JSON.writeValueAsString(facts);
    }

    static Facts facts(String json) {
        return JSON.readValue(json, Facts.class);
    }

    static String of(Draft draft) {
        return JSON.writeValueAsString(draft);
    }

    static Draft draft(String json) {
        return JSON.readValue(json, Draft.class);
    }
}
