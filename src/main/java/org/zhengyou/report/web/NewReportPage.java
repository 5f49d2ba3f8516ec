package org.zhengyou.report.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.report.ReportTemplate;

/** The page that begins a report. */
public record NewReportPage(
        UUID unit,
        ReportForm form,
        Map<String, String> problems,
        List<Campaign> campaigns,
        List<ReportTemplate> templates) {}
