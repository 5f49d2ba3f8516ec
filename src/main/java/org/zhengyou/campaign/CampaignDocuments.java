package org.zhengyou.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.campaign.CampaignRefused.Reason;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.files.FileStore;

/** The papers of campaigns. */
@Component
public class CampaignDocuments {
    private final JdbcClient jdbc;
    private final CampaignLocks locks;

    CampaignDocuments(JdbcClient jdbc, CampaignLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /** By kind, then as they were recorded. */
    public List<CampaignDocument> of(Campaign campaign) {
        return jdbc.sql("""
                        select * from campaign_document where unit_id = :unit and campaign_id = :campaign and removed_at is null
                        order by array_position(array['PLAN', 'PUBLICITY', 'CONTACT_POINTS', 'OTHER'], kind), recorded_at, id
                        """)
                .param("unit", campaign.unitId())
                .param("campaign", campaign.id())
                .query(CampaignDocuments::row)
                .list();
    }

    public CampaignDocument get(Campaign campaign, UUID id) {
        return jdbc.sql("""
                        select * from campaign_document where unit_id = :unit and campaign_id = :campaign and id = :id and removed_at is null
                        """)
                .param("unit", campaign.unitId())
                .param("campaign", campaign.id())
                .param("id", id)
                .query(CampaignDocuments::row)
                .optional()
                .orElseThrow(Missing::new);
    }

    @Transactional
    public void add(CampaignDocument document, @Nullable UUID actor) {
        locks.requireOpen(document.unitId(), document.campaignId());
        CampaignDocument.File file = document.file();
        jdbc.sql("""
                        insert into campaign_document (unit_id, id, campaign_id, kind, title, body, file_hash, file_name,
                                                       file_size, recorded_at, recorded_by)
                        values (:unit, :id, :campaign, :kind, :title, :body, :hash, :name, :size, :at, :actor)
                        """)
                .param("unit", document.unitId())
                .param("id", document.id())
                .param("campaign", document.campaignId())
                .param("kind", document.kind().name())
                .param("title", document.title())
                .param("body", document.body())
                .param("hash", file == null ? null : file.kept().hash())
                .param("name", file == null ? null : file.name())
                .param("size", file == null ? null : file.kept().size())
                .param("at", document.recordedAt().atOffset(ZoneOffset.UTC))
                .param("actor", actor)
                .update();
    }

    /**
     * Changes kind, title, text and file.
     *
     * @param document its version as the editor saw it
     * @throws CampaignRefused CLOSED, CHANGED_MEANWHILE
     */
    @Transactional
    public void edit(CampaignDocument document) {
        locks.requireOpen(document.unitId(), document.campaignId());
        CampaignDocument.File file = document.file();
        int changed = jdbc.sql("""
                        update campaign_document
                        set kind = :kind, title = :title, body = :body, file_hash = :hash, file_name = :name,
                            file_size = :size, version = version + 1
                        where unit_id = :unit and campaign_id = :campaign and id = :id and version = :version
                          and removed_at is null
                        """)
                .param("kind", document.kind().name())
                .param("title", document.title())
                .param("body", document.body())
                .param("hash", file == null ? null : file.kept().hash())
                .param("name", file == null ? null : file.name())
                .param("size", file == null ? null : file.kept().size())
                .param("unit", document.unitId())
                .param("campaign", document.campaignId())
                .param("id", document.id())
                .param("version", document.version())
                .update();
        if (changed == 0) {
            throw new CampaignRefused(Reason.CHANGED_MEANWHILE);
        }
    }

    private static CampaignDocument row(ResultSet row, int n) throws SQLException {
        String hash = row.getString("file_hash");
        return new CampaignDocument(
                row.getObject("unit_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                CampaignDocument.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                hash == null
                        ? null
                        : new CampaignDocument.File(
                                new FileStore.Kept(hash, row.getLong("file_size")), row.getString("file_name")),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
