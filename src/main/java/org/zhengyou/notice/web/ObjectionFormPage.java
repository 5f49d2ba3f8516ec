package org.zhengyou.notice.web;

import java.util.Map;
import org.zhengyou.notice.Notice;
import org.zhengyou.notice.NoticeItem;

/**
 * The form of an objection, with what was typed.
 *
 * @param problems field to message key
 * @param token to come back with the form
 */
public record ObjectionFormPage(
        Notice notice, NoticeItem item, ObjectionForm form, Map<String, String> problems, String token) {
    public String action() {
        return "/notices/" + notice.unitId() + "/" + notice.id() + "/items/" + item.id() + "/objections";
    }
}
