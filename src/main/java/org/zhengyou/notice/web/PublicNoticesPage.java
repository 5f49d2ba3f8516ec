package org.zhengyou.notice.web;

import org.zhengyou.notice.NoticeRow;
import org.zhengyou.platform.web.Paging;

/** The public list: those on display, or those that ended. */
public record PublicNoticesPage(boolean ended, Paging<NoticeRow> rows) {}
