package org.zhengyou.notice;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.notice.Notice.State;
import org.zhengyou.notice.NoticeRefused.Reason;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;

/** Notices on their way to the public: proposing, changing what will be shown, taking items out. */
@Component
public class Notices {
    private static final int BATCH = 1000;
    /** Unit separator: no line that can be typed holds it. */
    private static final String SEPARATOR = "\u001f";

    private final JdbcClient jdbc;
    private final NoticeLedger ledger;
    private final Campaigns campaigns;
    private final ApplicationEventPublisher events;

    Notices(JdbcClient jdbc, NoticeLedger ledger, Campaigns campaigns, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.campaigns = campaigns;
        this.events = events;
    }

    /**
     * Asks for subjects to be put on public notice, in the caller's transaction where there is one. They join a notice
     * of the same unit, campaign and title that waits for content review; otherwise a new one
     * goes there.
     *
     * @return the notice's id
     * @throws NoticeRefused when there is no item, or one of them is on notice already
     */
    @Transactional
    public UUID propose(Proposal proposal, Viewer actor, Instant now) {
        if (proposal.items().isEmpty()) {
            throw new NoticeRefused(Reason.NOTHING_TO_SHOW);
        }
        int days = Objects.requireNonNullElseGet(
                proposal.workingDays(),
                () -> campaigns.noticeDays(proposal.campaignId()).orElse(Notice.DEFAULT_WORKING_DAYS));
        if (days < 1 || days > 60) {
            throw new NoticeRefused(Reason.LENGTH_OUT_OF_RANGE);
        }
        UUID fresh = Uuid7.next();
        // Two proposals at once meet in the unique index of gathering notices: one makes it, the other joins it.
        boolean made = jdbc.sql("""
                        insert into notice (unit_id, id, campaign_id, title, working_days, state)
                        values (:unit, :id, :campaign, :title, :days, 'CONTENT_REVIEW')
                        on conflict (unit_id, campaign_id, title) where state = 'CONTENT_REVIEW' do nothing
                        """)
                        .param("unit", proposal.unitId())
                        .param("id", fresh)
                        .param("campaign", proposal.campaignId())
                        .param("title", proposal.title())
                        .param("days", days)
                        .update()
                == 1;
        if (made) {
            Actor by = new Actor(actor, now, null);
            ledger.append(proposal.unitId(), fresh, null, State.DRAFT, by, null);
            ledger.append(proposal.unitId(), fresh, State.DRAFT, State.CONTENT_REVIEW, by, null);
            add(proposal, fresh);
            return fresh;
        }
        UUID id = jdbc.sql("""
                        select id from notice
                        where unit_id = :unit and campaign_id = :campaign and title = :title
                          and state = 'CONTENT_REVIEW'
                        for update
                        """)
                .param("unit", proposal.unitId())
                .param("campaign", proposal.campaignId())
                .param("title", proposal.title())
                .query(UUID.class)
                .optional()
                .orElse(null);
        if (id == null) {
            // It was passed between the two statements: the next attempt makes a new one.
            return propose(proposal, actor, now);
        }
        add(proposal, id);
        changed(proposal.unitId(), id);
        return id;
    }

    private void add(Proposal proposal, UUID notice) {
        int position = jdbc.sql("""
                        select coalesce(max(position), 0) from notice_item where unit_id = :unit and notice_id = :notice
                        """)
                .param("unit", proposal.unitId())
                .param("notice", notice)
                .query(Integer.class)
                .single();
        for (int from = 0; from < proposal.items().size(); from += BATCH) {
            int to = Math.min(from + BATCH, proposal.items().size());
            insert(proposal.unitId(), notice, position + from, proposal.items().subList(from, to));
        }
    }

    /** One statement for many items; a subject that is on notice already is not written, and that is told. */
    private void insert(UUID unit, UUID notice, int position, List<Proposal.Item> items) {
        Set<UUID> written = new HashSet<>(jdbc.sql("""
                        insert into notice_item (unit_id, notice_id, id, position, subject_type, subject_id,
                                                 subject_unit_id, name, unit_name, post, lines)
                        select :unit, :notice, t.id, :position + t.n, t.type, t.subject, t.subject_unit, t.name,
                               t.unit_name, t.post, string_to_array(t.lines, chr(31))
                        from unnest(:ids, :types, :subjects, :subjectUnits, :names, :unitNames, :posts, :lines)
                            with ordinality as t (id, type, subject, subject_unit, name, unit_name, post, lines, n)
                        on conflict (unit_id, subject_type, subject_id) where outcome = 'PENDING' do nothing
                        returning subject_id
                        """)
                .param("unit", unit)
                .param("notice", notice)
                .param("position", position)
                .param("ids", items.stream().map(item -> Uuid7.next()).toArray(UUID[]::new))
                .param("types", texts(items, Proposal.Item::subjectType))
                .param("subjects", ids(items, Proposal.Item::subjectId))
                .param("subjectUnits", ids(items, Proposal.Item::subjectUnitId))
                .param("names", texts(items, Proposal.Item::name))
                .param("unitNames", texts(items, Proposal.Item::unitName))
                .param("posts", texts(items, Proposal.Item::post))
                .param("lines", texts(items, item -> String.join(SEPARATOR, item.lines())))
                .query(UUID.class)
                .list());
        items.stream()
                .filter(item -> !written.contains(item.subjectId()))
                .findFirst()
                .ifPresent(item -> {
                    throw new NoticeRefused(Reason.ALREADY_ON_NOTICE, item.name());
                });
        if (written.size() < items.size()) {
            throw new NoticeRefused(Reason.ALREADY_ON_NOTICE, items.getFirst().name());
        }
    }

    private static UUID[] ids(List<Proposal.Item> items, Function<Proposal.Item, UUID> field) {
        return items.stream().map(field).toArray(UUID[]::new);
    }

    private static String[] texts(List<Proposal.Item> items, Function<Proposal.Item, @Nullable String> field) {
        return items.stream().map(field).toArray(String[]::new);
    }

    public Notice get(UUID unit, UUID id) {
        return jdbc.sql("select * from notice where unit_id = :unit and id = :id")
                .param("unit", unit)
                .param("id", id)
                .query(Notice.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** A notice that is or was before the public; any other is missing to it. */
    public Notice displayed(UUID unit, UUID id) {
        Notice notice = get(unit, id);
        if (notice.postedAt() == null || notice.state() == State.WITHDRAWN) {
            throw new Missing();
        }
        return notice;
    }

    /** Where a subject stands or last stood on notice. */
    public Optional<SubjectNotice> of(String subjectType, UUID subject) {
        return ofAll(subjectType, List.of(subject)).stream().findFirst();
    }

    /** The latest notice of each subject that ever was on one; one query. */
    public List<SubjectNotice> ofAll(String subjectType, Collection<UUID> subjects) {
        return jdbc.sql("""
                        select distinct on (i.subject_id) n.unit_id, n.id as notice_id, i.subject_id, n.title, n.state,
                               i.outcome, n.ends_on
                        from notice_item i join notice n on n.unit_id = i.unit_id and n.id = i.notice_id
                        where i.subject_type = :type and i.subject_id = any (:subjects)
                        order by i.subject_id, i.id desc
                        """)
                .param("type", subjectType)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(SubjectNotice.class)
                .list();
    }

    /**
     * Changes what stands around the items, while the notice is not past content review.
     *
     * @param version as the editor saw it
     */
    @Transactional
    public void edit(UUID unit, UUID id, int version, String title, @Nullable String introduction, int workingDays) {
        Notice notice = ledger.lock(unit, id);
        if (!notice.state().editable()) {
            throw new NoticeRefused(Reason.NOT_NOW, notice.title());
        }
        if (notice.version() != version) {
            throw new NoticeRefused(Reason.CHANGED_MEANWHILE);
        }
        if (workingDays < 1 || workingDays > 60) {
            throw new NoticeRefused(Reason.LENGTH_OUT_OF_RANGE);
        }
        try {
            jdbc.sql("""
                            update notice set title = :title, introduction = :introduction, working_days = :days
                            where unit_id = :unit and id = :id
                            """)
                    .param("title", title)
                    .param("introduction", introduction)
                    .param("days", workingDays)
                    .param("unit", unit)
                    .param("id", id)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new NoticeRefused(Reason.TITLE_TAKEN, title);
        }
        changed(unit, id);
    }

    /**
     * Takes one undecided item out of a notice; its owner hears of it and may propose it again. A notice left without
     * any undecided item is settled by the caller.
     */
    @Transactional
    public void remove(UUID unit, UUID id, UUID item, String reason, Instant now) {
        ledger.lock(unit, id);
        List<NoticeItemWithdrawn> gone = jdbc.sql("""
                        update notice_item set outcome = 'WITHDRAWN', outcome_at = :now
                        where unit_id = :unit and notice_id = :id and id = :item and outcome = 'PENDING'
                        returning subject_type, subject_id, subject_unit_id as unit_id, :reason as reason, outcome_at as at
                        """)
                .param("now", Timestamp.from(now))
                .param("unit", unit)
                .param("id", id)
                .param("item", item)
                .param("reason", reason)
                .query(NoticeItemWithdrawn.class)
                .list();
        if (gone.isEmpty()) {
            throw new Missing();
        }
        changed(unit, id);
        gone.forEach(events::publishEvent);
    }

    private void changed(UUID unit, UUID id) {
        jdbc.sql("update notice set version = version + 1 where unit_id = :unit and id = :id")
                .param("unit", unit)
                .param("id", id)
                .update();
    }
}
