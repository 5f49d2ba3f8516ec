package org.zhengyou.notice;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.campaign.ArchivePack;
import org.zhengyou.campaign.ArchivePart;
import org.zhengyou.campaign.Campaign;

/** The public notices of a campaign in its export pack, with the objections; who objected stays enciphered here. */
@Component
@Order(4)
class NoticeArchive implements ArchivePart {
    private final JdbcClient jdbc;

    NoticeArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notices that have not ended, and objections that wait for an answer. */
    @Override
    public int unfinished(Campaign campaign) {
        return jdbc.sql("""
                        select (select count(*) from notice n where n.campaign_id = :campaign
                                  and n.state not in ('DRAFT', 'ENDED_CLEAR', 'ENDED_UPHELD', 'WITHDRAWN'))
                             + (select count(*) from objection o join notice n on n.unit_id = o.unit_id and n.id = o.notice_id
                                where n.campaign_id = :campaign and o.state not in ('REPLIED', 'CLOSED'))
                        """)
                .param("campaign", campaign.id())
                .query(Integer.class)
                .single();
    }

    @Override
    public void write(Campaign campaign, ArchivePack pack) throws IOException {
        pack.sheet(
                "",
                pack.t("notice.archive.notices"),
                List.of(
                        "notice.archive.notice",
                        "notice.archive.state",
                        "notice.archive.posted",
                        "notice.archive.ends",
                        "notice.archive.name",
                        "campaign.board.unit",
                        "notice.archive.words",
                        "notice.archive.outcome"),
                jdbc.sql("""
                                select n.title, n.state, n.posted_on, n.ends_on, i.name, i.unit_name,
                                       array_to_string(i.lines, E'\\n'), i.outcome
                                from notice n left join notice_item i on i.unit_id = n.unit_id and i.notice_id = n.id
                                where n.campaign_id = :campaign order by n.id, i.position
                                """).param("campaign", campaign.id()),
                (item, n) -> Arrays.asList(
                        item.getString(1),
                        pack.of("notice.state", item.getString(2)),
                        item.getString(3),
                        item.getString(4),
                        item.getString(5),
                        item.getString(6),
                        item.getString(7),
                        pack.of("notice.outcome", item.getString(8))));
        pack.sheet(
                "",
                pack.t("notice.objections.title"),
                List.of(
                        "notice.archive.number",
                        "notice.objections.about",
                        "notice.objections.sender",
                        "notice.objections.received",
                        "notice.archive.state",
                        "notice.objections.text",
                        "notice.objections.findings",
                        "notice.archive.reply"),
                jdbc.sql("""
                                select o.number, i.name, o.anonymous, o.received_on, o.state, o.text, o.findings, o.reply
                                from notice n join objection o on o.unit_id = n.unit_id and o.notice_id = n.id
                                join notice_item i on i.unit_id = o.unit_id and i.id = o.item_id
                                where n.campaign_id = :campaign order by o.id
                                """).param("campaign", campaign.id()),
                (objection, n) -> Arrays.asList(
                        objection.getString(1),
                        objection.getString(2),
                        pack.t(objection.getBoolean(3) ? "notice.objections.anonymous" : "notice.objections.named"),
                        objection.getString(4),
                        pack.of("notice.objection.state", objection.getString(5)),
                        objection.getString(6),
                        objection.getString(7),
                        objection.getString(8)));
    }
}
