package org.zhengyou.newsroom.web;

import org.zhengyou.notice.NoticeRow;
import org.zhengyou.platform.web.Paging;

/** The public's first page. */
public record HomePage(Paging<NoticeRow> displayed, Paging<NoticeRow> ended) {}
