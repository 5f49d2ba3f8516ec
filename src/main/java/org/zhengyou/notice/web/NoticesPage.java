package org.zhengyou.notice.web;

import java.util.UUID;
import org.zhengyou.notice.NoticeRow;
import org.zhengyou.platform.web.Paging;

/** The notices of a unit and all below it. */
public record NoticesPage(UUID unitId, String unitName, Queue queue, boolean keepsCalendar, Paging<NoticeRow> rows) {}
