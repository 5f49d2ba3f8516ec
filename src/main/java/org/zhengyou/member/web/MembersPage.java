package org.zhengyou.member.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.zhengyou.member.MemberRow;
import org.zhengyou.member.Members;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.unit.Unit;

/** Members of a unit and of all below it. */
public record MembersPage(
        Unit unit,
        Members.Filter filter,
        long full,
        long probationary,
        Paging<MemberRow> rows,
        boolean mayManage,
        boolean mayReveal) {

    /** The filter as the beginning of a query. */
    public String query() {
        return "name=" + URLEncoder.encode(filter.name(), StandardCharsets.UTF_8)
                + (filter.category() == null ? "" : "&category=" + filter.category())
                + (filter.retired() == null ? "" : "&retired=" + filter.retired())
                + (filter.gone() ? "&gone=true" : "")
                + "&";
    }
}
