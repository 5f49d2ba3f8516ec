package org.zhengyou.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.campaign.ArchivePack;
import org.zhengyou.campaign.ArchivePart;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.report.document.OfficialDocument;

/** The final reports on a campaign in its export pack, each as the Word file that it is. */
@Component
@Order(5)
class ReportArchive implements ArchivePart {
    private final JdbcClient jdbc;
    private final Reports reports;

    ReportArchive(JdbcClient jdbc, Reports reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    @Override
    public void write(Campaign campaign, ArchivePack pack) throws IOException {
        List<Key> all =
                jdbc.sql("""
                        select unit_id, id from report where campaign_id = :campaign and state = 'FINAL' order by id
                        """).param("campaign", campaign.id()).query(Key.class).list();
        for (Key key : all) {
            Report report = reports.get(key.unitId(), key.id());
            try (OutputStream out = pack.entry(pack.t("report.reports"), report.title(), ".docx")) {
                OfficialDocument.write(reports.rendered(report), report.locale(), report.takenAt(), out);
            }
        }
    }

    private record Key(UUID unitId, UUID id) {}
}
