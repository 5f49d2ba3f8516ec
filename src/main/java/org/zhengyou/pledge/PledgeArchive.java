package org.zhengyou.pledge;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.campaign.ArchivePack;
import org.zhengyou.campaign.ArchivePart;
import org.zhengyou.campaign.Campaign;

/** The pledges of a campaign in its export pack: each as it ended, its items in every version, and its way. */
@Component
@Order(3)
class PledgeArchive implements ArchivePart {
    private final JdbcClient jdbc;

    PledgeArchive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void write(Campaign campaign, ArchivePack pack) throws IOException {
        pack.sheet(
                "",
                pack.t("pledge.archive.pledges"),
                List.of(
                        "pledge.archive.id",
                        "campaign.board.unit",
                        "pledge.archive.kind",
                        "pledge.archive.pledger",
                        "pledge.archive.post",
                        "pledge.archive.state",
                        "pledge.outcome.title"),
                jdbc.sql("""
                                select p.id, u.name, p.pledger_kind, p.pledger_name, p.pledger_post, p.state, p.outcome
                                from pledge p join unit u on u.id = p.unit_id
                                where p.campaign_id = :campaign and p.state <> 'DISCARDED' order by p.id
                                """).param("campaign", campaign.id()),
                (pledge, n) -> Arrays.asList(
                        pledge.getString(1),
                        pledge.getString(2),
                        pack.of("pledge.kind", pledge.getString(3)),
                        pledge.getString(4),
                        pledge.getString(5),
                        pack.of("pledge.state", pledge.getString(6)),
                        pack.of("pledge.state", pledge.getString(7))));
        items(campaign, pack);
        steps(campaign, pack);
    }

    private void items(Campaign campaign, ArchivePack pack) throws IOException {
        pack.sheet(
                "",
                pack.t("pledge.archive.items"),
                List.of(
                        "pledge.archive.id",
                        "pledge.archive.version",
                        "pledge.archive.kind",
                        "pledge.archive.text",
                        "pledge.item.measure",
                        "pledge.item.due_on",
                        "pledge.item.responsible"),
                jdbc.sql("""
                                select i.pledge_id, i.version, i.kind, i.text, i.measure, i.due_on, i.responsible
                                from pledge p join pledge_item i on i.unit_id = p.unit_id and i.pledge_id = p.id
                                where p.campaign_id = :campaign and p.state <> 'DISCARDED'
                                order by p.id, i.version, i.position
                                """).param("campaign", campaign.id()),
                (item, n) -> Arrays.asList(
                        item.getString(1),
                        item.getString(2),
                        pack.of("pledge.item", item.getString(3)),
                        item.getString(4),
                        item.getString(5),
                        item.getString(6),
                        item.getString(7)));
    }

    private void steps(Campaign campaign, ArchivePack pack) throws IOException {
        pack.sheet(
                "",
                pack.t("pledge.archive.steps"),
                List.of(
                        "pledge.archive.id",
                        "campaign.field.happenedOn",
                        "pledge.archive.state",
                        "campaign.archive.by",
                        "campaign.field.reason"),
                jdbc.sql("""
                                select t.pledge_id, t.happened_on, t.to_state, t.actor_name, t.reason
                                from pledge p join pledge_transition t on t.unit_id = p.unit_id and t.pledge_id = p.id
                                where p.campaign_id = :campaign and p.state <> 'DISCARDED' order by p.id, t.step
                                """).param("campaign", campaign.id()),
                (step, n) -> Arrays.asList(
                        step.getString(1),
                        step.getString(2),
                        pack.of("pledge.state", step.getString(3)),
                        step.getString(4),
                        step.getString(5)));
    }
}
