package org.zhengyou.notice.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.notice.Notice;
import org.zhengyou.platform.form.Typed;

/** What stands around the items of a notice, as typed. */
public record NoticeForm(
        @Nullable String title,
        @Nullable String introduction,
        @Nullable Integer workingDays,
        @Nullable Integer version) {
    static NoticeForm of(Notice notice) {
        return new NoticeForm(notice.title(), notice.introduction(), notice.workingDays(), notice.version());
    }

    /** Field to message key. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        String line = Typed.line(title);
        if (line == null || Typed.length(line) > 200) {
            problems.put("title", "notice.form.title");
        }
        if (Typed.length(Typed.text(introduction)) > 4000) {
            problems.put("introduction", "notice.form.text_long");
        }
        if (workingDays == null || workingDays < 1 || workingDays > 60) {
            problems.put("workingDays", "notice.refused.length_out_of_range");
        }
        return problems;
    }
}
