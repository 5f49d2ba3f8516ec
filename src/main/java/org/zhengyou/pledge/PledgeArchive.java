package org.zhengyou.pledge;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.campaign.ArchivePack;
import org.zhengyou.campaign.ArchivePart;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.platform.files.FileStore;

/** The pledges of a campaign in its export pack: each as it ended, its items in every version, and its way. */
@Component
@Order(3)
class PledgeArchive implements ArchivePart {
    private final JdbcClient jdbc;
    private final FileStore files;

    PledgeArchive(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
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
        tallies(campaign, pack);
        exemptions(campaign, pack);
        attachments(campaign, pack);
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

    private void tallies(Campaign campaign, ArchivePack pack) throws IOException {
        pack.sheet(
                "",
                pack.t("pledge.archive.tallies"),
                List.of(
                        "pledge.archive.id",
                        "pledge.tally.voice",
                        "pledge.tally.rosterSize",
                        "pledge.tally.satisfied",
                        "pledge.tally.fairlySatisfied",
                        "pledge.tally.basicallySatisfied",
                        "pledge.tally.dissatisfied",
                        "pledge.tally.invalid",
                        "pledge.tally.teller",
                        "pledge.tally.scrutineer",
                        "pledge.tally.happened_on"),
                jdbc.sql("""
                                select t.pledge_id, t.voice, t.roster_size, t.satisfied, t.fairly_satisfied,
                                       t.basically_satisfied, t.dissatisfied, t.invalid, t.teller, t.scrutineer,
                                       t.happened_on
                                from pledge p join pledge_tally t on t.unit_id = p.unit_id and t.pledge_id = p.id
                                where p.campaign_id = :campaign and p.state <> 'DISCARDED' order by p.id, t.voice
                                """).param("campaign", campaign.id()),
                (tally, n) -> {
                    List<@Nullable String> cells = new ArrayList<>();
                    for (int i = 1; i <= 11; i++) {
                        cells.add(i == 2 ? pack.of("pledge.voice", tally.getString(i)) : tally.getString(i));
                    }
                    return cells;
                });
    }

    private void exemptions(Campaign campaign, ArchivePack pack) throws IOException {
        pack.sheet(
                "",
                pack.t("pledge.archive.exemptions"),
                List.of(
                        "campaign.board.unit",
                        "pledge.exemption.member",
                        "pledge.exemption.reason",
                        "campaign.field.happenedOn",
                        "campaign.archive.by",
                        "pledge.archive.ended"),
                jdbc.sql("""
                                select u.name, m.name, e.reason, e.happened_on, e.recorded_by, e.ended_at
                                from pledge_exemption e
                                join unit u on u.id = e.unit_id
                                left join member m on m.id = e.member_id
                                where e.campaign_id = :campaign order by e.unit_id, e.id
                                """).param("campaign", campaign.id()),
                (exemption, n) -> {
                    OffsetDateTime ended = exemption.getObject(6, OffsetDateTime.class);
                    return Arrays.asList(
                            exemption.getString(1),
                            exemption.getString(2),
                            exemption.getString(3),
                            exemption.getString(4),
                            exemption.getString(5),
                            pack.time(ended == null ? null : ended.toInstant()));
                });
    }

    private record Attached(String pledger, String fileName, String fileHash) {}

    private void attachments(Campaign campaign, ArchivePack pack) throws IOException {
        List<Attached> attached = jdbc.sql("""
                        select p.pledger_name as pledger, a.file_name, a.file_hash
                        from pledge p join pledge_attachment a on a.unit_id = p.unit_id and a.pledge_id = p.id
                        where p.campaign_id = :campaign and p.state <> 'DISCARDED' and a.removed_at is null
                        order by p.id, a.id
                        """)
                .param("campaign", campaign.id())
                .query(Attached.class)
                .list();
        for (Attached file : attached) {
            try (InputStream content = files.open(file.fileHash())) {
                pack.file(pack.t("pledge.archive.attachments"), file.pledger() + " " + file.fileName(), content);
            }
        }
    }
}
