package org.zhengyou.pledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Waiting;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Campaigns;

/** What of pledges waits for a viewer: reviews for those who judge, their own letter for members. */
@Component
class PledgeWaiting implements Waiting.Source {
    private static final int DAYS_BEFORE = 14;

    private final JdbcClient jdbc;
    private final Campaigns campaigns;

    PledgeWaiting(JdbcClient jdbc, Campaigns campaigns) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer, LocalDate today) {
        List<Waiting> waiting = new ArrayList<>();
        for (UUID unit : viewer.unitsAs(Set.of(Role.SECRETARY))) {
            counts(viewer, unit, BRANCH).addTo(waiting, unit);
        }
        for (UUID unit : viewer.unitsAs(Set.of(Role.OFFICE))) {
            counts(viewer, unit, ABOVE).addTo(waiting, unit);
        }
        UUID member = viewer.memberId();
        if (member != null) {
            viewer.unitsAs(Set.of(Role.MEMBER, Role.SECRETARY)).stream()
                    .findFirst()
                    .flatMap(unit -> own(unit, member, today))
                    .ifPresent(waiting::add);
        }
        return waiting;
    }

    private Counts counts(Viewer viewer, UUID unit, String sql) {
        return jdbc.sql(sql)
                .param("unit", unit)
                .param("own", viewer.memberId())
                .query(Counts.class)
                .single();
    }

    private static final String BRANCH = """
            select count(*) filter (where state = 'UNDER_REVIEW' and pledger_kind = 'MEMBER'
                                    and member_id is distinct from :own::uuid) as reviews,
                   count(*) filter (where state = 'ON_NOTICE' and notice_id is null) as approved,
                   count(*) filter (where state = 'AMEND_REVIEW' and pledger_kind = 'MEMBER'
                                    and member_id is distinct from :own::uuid) as changes,
                   count(*) filter (where state = 'SELF_REPORTED') as reported
            from pledge where unit_id = :unit
              and state in ('UNDER_REVIEW', 'ON_NOTICE', 'AMEND_REVIEW', 'SELF_REPORTED')
            """;

    /** Each count by an index of its own that holds nothing else, so that a province is counted as fast as a county. */
    private static final String ABOVE = """
            select (select count(*) from pledge p where p.judged_above and p.state = 'UNDER_REVIEW' and %1$s) as reviews,
                   (select count(*) from pledge p where p.state = 'ON_NOTICE' and p.notice_id is null
                    and p.approved_by = 'OFFICE' and %1$s) as approved,
                   (select count(*) from pledge p where p.judged_above and p.state = 'AMEND_REVIEW' and %1$s) as changes,
                   0 as reported
            """.formatted(
                    "p.unit_id in (select unit_id from unit_ancestor where ancestor_id = :unit)"
                            + " and (p.member_id is null or p.member_id is distinct from :own::uuid)");

    private Optional<Waiting> own(UUID unit, UUID member, LocalDate today) {
        Campaign campaign = campaigns.current(unit).orElse(null);
        if (campaign == null) {
            return Optional.empty();
        }
        Letter letter = jdbc.sql("""
                        select p.id, p.state, p.due_on,
                               exists (select from pledge_transition t where t.unit_id = p.unit_id
                                       and t.pledge_id = p.id and t.event in ('RETURN', 'NOTICE_UPHELD')) as returned,
                               m.retired or exists (
                                   select from pledge_exemption e where e.unit_id = m.unit_id and e.member_id = m.id
                                   and e.campaign_id = :campaign and e.ended_at is null) as free
                        from member m left join pledge p on p.unit_id = m.unit_id and p.member_id = m.id
                             and p.campaign_id = :campaign and p.state not in ('ARCHIVED', 'DISCARDED')
                        where m.unit_id = :unit and m.id = :member and m.status = 'ACTIVE'
                        """)
                .param("campaign", campaign.id())
                .param("unit", unit)
                .param("member", member)
                .query(Letter.class)
                .optional()
                .orElse(null);
        if (letter == null) {
            return Optional.empty();
        }
        if (letter.id() == null) {
            boolean time = !letter.free() && campaigns.toolOn(campaign.id(), Campaign.Tool.PLEDGE, today);
            return time
                    ? Optional.of(one("pledge.waiting.write", null, "pledge.list.new", "/pledges/mine"))
                    : Optional.empty();
        }
        String href = "/units/" + unit + "/pledges/" + letter.id();
        if (letter.state() == Pledge.State.DRAFT) {
            String text = letter.returned() ? "pledge.waiting.returned" : "pledge.waiting.draft";
            return Optional.of(one(text, null, "pledge.next.edit", href + "/edit"));
        }
        boolean ends = letter.state() == Pledge.State.IN_FORCE
                && letter.dueOn() != null
                && !letter.dueOn().isAfter(today.plusDays(DAYS_BEFORE));
        return ends
                ? Optional.of(one("pledge.waiting.report", letter.dueOn(), "pledge.next.report", href + "/report"))
                : Optional.empty();
    }

    private static Waiting one(String text, @Nullable LocalDate due, String action, String href) {
        return new Waiting(text, List.of(), null, due, action, href);
    }

    /** @param free retired or exempt: nothing is asked of them */
    record Letter(
            @Nullable UUID id,
            Pledge.@Nullable State state,
            @Nullable LocalDate dueOn,
            boolean returned,
            boolean free) {}

    record Counts(long reviews, long approved, long changes, long reported) {
        void addTo(List<Waiting> waiting, UUID unit) {
            String list = "/units/" + unit + "/pledges";
            add(waiting, reviews, "pledge.waiting.review", "pledge.list.review", list + "/review");
            add(waiting, approved, "pledge.waiting.publish", "pledge.next.publish", list + "/publication");
            add(waiting, changes, "pledge.waiting.changes", "pledge.waiting.open", list + "?state=AMEND_REVIEW");
            add(waiting, reported, "pledge.waiting.reported", "pledge.waiting.open", list + "?state=SELF_REPORTED");
        }

        private static void add(List<Waiting> waiting, long count, String text, String action, String href) {
            if (count > 0) {
                waiting.add(new Waiting(text, List.of(count), null, null, action, href));
            }
        }
    }
}
