package org.zhengyou.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.files.FileStore;

/** The campaign's own part of its export pack: what was planned, who led it, what was owed and done, its papers. */
@Component
@Order(1)
class CampaignRecords implements ArchivePart {
    private static final String TITLE = "campaign.field.title";

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final CampaignDocuments documents;
    private final FileStore files;

    CampaignRecords(JdbcClient jdbc, Campaigns campaigns, CampaignDocuments documents, FileStore files) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.documents = documents;
        this.files = files;
    }

    @Override
    public void write(Campaign campaign, ArchivePack pack) throws IOException {
        pack.text("", campaign.title(), about(campaign));
        history(campaign, pack);
        settings(campaign, pack);
        obligations(campaign, pack);
        chosen(campaign, pack);
        String folder = pack.t("campaign.archive.papers");
        for (CampaignDocument document : documents.of(campaign)) {
            if (!document.body().isEmpty()) {
                pack.text(folder, document.title(), document.body());
            }
            CampaignDocument.File file = document.file();
            if (file != null) {
                try (InputStream in = files.open(file.kept().hash())) {
                    pack.file(folder, file.name(), in);
                }
            }
        }
    }

    private static String about(Campaign campaign) {
        return String.join(
                "\n",
                campaign.title(),
                campaign.theme(),
                campaign.startsOn() + " – " + campaign.endsOn(),
                campaign.id().toString(),
                "");
    }

    private void history(Campaign campaign, ArchivePack pack) throws IOException {
        pack.sheet(
                "",
                pack.t("campaign.history"),
                List.of("campaign.archive.at", "campaign.archive.state", "campaign.archive.by", "campaign.note"),
                row -> campaigns
                        .steps(campaign)
                        .forEach(step -> row.add(Arrays.asList(
                                pack.time(step.at()),
                                pack.of("campaign.state", step.toState().name()),
                                step.actorName(),
                                step.note()))));
    }

    private void settings(Campaign campaign, ArchivePack pack) throws IOException {
        pack.sheet(
                "",
                pack.t("campaign.archive.phases"),
                List.of("campaign.field.name", "campaign.field.startsOn", "campaign.field.endsOn"),
                of(campaign, "select name, starts_on, ends_on from campaign_phase where %s order by starts_on, id"),
                (phase, n) -> Arrays.asList(phase.getString(1), phase.getString(2), phase.getString(3)));
        pack.sheet(
                "",
                pack.t("campaign.officers"),
                List.of("campaign.field.group", "campaign.field.name", "campaign.field.duty", "campaign.field.role"),
                of(
                        campaign,
                        "select body, name, post, role from campaign_officer where %s order by body, position, id"),
                (officer, n) -> Arrays.asList(
                        pack.of("campaign.body", officer.getString(1)),
                        officer.getString(2),
                        officer.getString(3),
                        officer.getString(4)));
        pack.sheet(
                "",
                pack.t("campaign.criteria"),
                List.of("campaign.field.name", "campaign.criteria"),
                of(campaign, """
                        select s.name, item from campaign_criteria s, unnest(s.items) with ordinality as i (item, place)
                        where %s order by s.position, s.id, i.place
                        """),
                (item, n) -> Arrays.asList(item.getString(1), item.getString(2)));
    }

    private void obligations(Campaign campaign, ArchivePack pack) throws IOException {
        pack.sheet(
                "",
                pack.t("campaign.board.required"),
                List.of(
                        "campaign.board.unit",
                        TITLE,
                        "campaign.field.target",
                        "campaign.field.dueOn",
                        "campaign.archive.value",
                        "campaign.archive.whole",
                        "campaign.archive.answer",
                        "campaign.field.reason",
                        "campaign.archive.withdrawn"),
                jdbc.sql("""
                                select u.name, r.title, r.target, r.due_on, v.numerator, v.denominator, o.answer,
                                       (select w.reason from obligation_answer w
                                        where w.unit_id = o.unit_id and w.obligation_id = o.id and w.to_answer = 'GIVEN'
                                        order by w.at desc, w.id desc limit 1) as reason, r.withdrawn_reason
                                from obligation o join required_action r on r.id = o.action_id
                                join unit u on u.id = o.unit_id
                                left join indicator_value v on v.unit_id = o.unit_id and v.campaign_id = o.campaign_id
                                    and v.indicator = r.indicator
                                where o.campaign_id = :campaign order by o.unit_id, r.position, r.id
                                """).param("campaign", campaign.id()),
                (owed, n) -> Arrays.asList(
                        owed.getString(1),
                        owed.getString(2),
                        owed.getString(3),
                        owed.getString(4),
                        owed.getString(5),
                        owed.getString(6),
                        pack.of("campaign.answer", owed.getString(7)),
                        owed.getString(8),
                        owed.getString(9)));
    }

    private void chosen(Campaign campaign, ArchivePack pack) throws IOException {
        pack.sheet(
                "",
                pack.t("indicator.action.selfChosen.name"),
                List.of("campaign.board.unit", TITLE, "campaign.field.happenedOn", "campaign.field.body"),
                jdbc.sql("""
                                select u.name, a.title, a.happened_on, a.body
                                from self_chosen_action a join unit u on u.id = a.unit_id
                                where a.campaign_id = :campaign and a.removed_at is null
                                order by a.unit_id, a.happened_on, a.id
                                """).param("campaign", campaign.id()),
                (action, n) -> Arrays.asList(
                        action.getString(1), action.getString(2), action.getString(3), action.getString(4)));
    }

    private JdbcClient.StatementSpec of(Campaign campaign, String query) {
        String which = "unit_id = :unit and campaign_id = :campaign";
        return jdbc.sql(query.formatted(query.contains("criteria") ? which : which + " and removed_at is null"))
                .param("unit", campaign.unitId())
                .param("campaign", campaign.id());
    }
}
