package org.zhengyou.report;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengyou.access.NavigationEntry;
import org.zhengyou.access.Permission;

/** Reports in the header. */
@Configuration(proxyBeanMethods = false)
class ReportNavigation {
    @Bean
    NavigationEntry reportsEntry() {
        return new NavigationEntry(
                60,
                "report.reports",
                "/units/{unit}/reports",
                Permission.REPORT_READ,
                "/units/{unit}/report-templates");
    }
}
