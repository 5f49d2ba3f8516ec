package org.zhengyou.report.web;

import java.util.UUID;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.report.ReportRow;

/** A unit's reports. */
public record ReportListPage(UUID unit, Paging<ReportRow> reports) {}
