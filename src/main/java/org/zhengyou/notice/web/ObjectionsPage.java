package org.zhengyou.notice.web;

import java.util.UUID;
import org.zhengyou.notice.objection.ObjectionRow;
import org.zhengyou.platform.web.Paging;

/** Objections below a unit: those that wait for the office, or those that are answered. */
public record ObjectionsPage(UUID unitId, String unitName, boolean answered, Paging<ObjectionRow> rows) {}
