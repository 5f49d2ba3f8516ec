package org.zhengyou.report.web;

import java.util.List;
import java.util.UUID;
import org.zhengyou.report.ReportTemplate;
import org.zhengyou.report.ReportTemplates;

/** Templates to choose from and to change. */
public record TemplateListPage(UUID unit, List<ReportTemplate> templates) {
    public List<String> shipped() {
        return ReportTemplates.SHIPPED;
    }
}
