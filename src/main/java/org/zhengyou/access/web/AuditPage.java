package org.zhengyou.access.web;

import java.util.List;
import java.util.UUID;
import org.zhengyou.access.AuditLog.Result;
import org.zhengyou.access.audit.AuditEntry;
import org.zhengyou.platform.web.Page;

/**
 * A page of the log.
 *
 * @param more whether older entries follow
 * @param later whether newer ones stand before
 */
public record AuditPage(
        UUID unit, AuditQuery query, List<AuditEntry> rows, boolean more, boolean later, AuditDeeds deeds) {
    public List<Result> results() {
        return List.of(Result.values());
    }

    public String deed(AuditEntry entry, Page page) {
        return deeds.text(entry.action(), page);
    }

    public String next() {
        return "?" + query.encoded() + "after=" + AuditQuery.after(rows.getLast());
    }

    public String export(String format) {
        return "/units/" + unit + "/audit/export?" + query.encoded() + "format=" + format;
    }
}
