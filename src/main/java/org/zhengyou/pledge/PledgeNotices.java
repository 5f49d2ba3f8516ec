package org.zhengyou.pledge;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.notice.NoticeItemCleared;
import org.zhengyou.notice.NoticeItemUpheld;
import org.zhengyou.notice.NoticeItemWithdrawn;
import org.zhengyou.notice.Notices;
import org.zhengyou.notice.Proposal;
import org.zhengyou.platform.text.Messages;
import org.zhengyou.pledge.Pledge.Item;
import org.zhengyou.pledge.PledgeRefused.Reason;
import org.zhengyou.pledge.PledgeTransitions.Event;
import org.zhengyou.unit.Units;

/** What of a pledge goes to the public, and what its outcome there means. Name, unit, post and items, nothing more. */
@Component
public class PledgeNotices {
    /** The owner's words by which outcomes come back. */
    public static final String PLEDGE = "pledge";

    static final String CHANGE = "pledge.change";
    static final String EXPLANATION = "pledge.explanation";

    private final JdbcClient jdbc;
    private final PledgeSteps steps;
    private final Notices notices;
    private final Units units;
    private final Messages messages;

    PledgeNotices(JdbcClient jdbc, PledgeSteps steps, Notices notices, Units units, Messages messages) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.notices = notices;
        this.units = units;
        this.messages = messages;
    }

    /** Approved pledges that are not yet with the public: a branch's, or for those above the ones they approved below. */
    public List<PledgeRow> waiting(UUID unit, boolean fromAbove) {
        return jdbc.sql(PledgeRow.SELECT + """
                        where p.state = 'ON_NOTICE' and p.notice_id is null and
                        """ + (fromAbove ? FROM_ABOVE : "p.unit_id = :unit")
                        + " order by p.campaign_id, p.id")
                .param("unit", unit)
                .query(PledgeRow::read)
                .list();
    }

    private static final String FROM_ABOVE = """
            p.approved_by = 'OFFICE'
            and p.unit_id in (select unit_id from unit_ancestor where ancestor_id = :unit)
            """;

    /** Puts what was approved on public notice, one notice for each campaign. */
    @Transactional
    public void publish(UUID unit, boolean fromAbove, PledgeDeed deed) {
        List<Pledge> pledges = waiting(unit, fromAbove).stream()
                .map(row -> steps.lock(row.unitId(), row.id()))
                .filter(pledge -> pledge.state() == Pledge.State.ON_NOTICE && pledge.noticeId() == null)
                .toList();
        if (pledges.isEmpty()) {
            throw new PledgeRefused(Reason.NOTHING_TO_PUBLISH);
        }
        pledges.stream().map(Pledge::campaignId).distinct().forEach(campaign -> {
            List<Pledge> batch = pledges.stream()
                    .filter(pledge -> pledge.campaignId().equals(campaign))
                    .toList();
            UUID notice = propose(unit, campaign, PLEDGE, batch, List.of(), deed);
            batch.forEach(pledge -> steps.save(pledge.onNotice(notice)));
        });
    }

    void proposeChange(Pledge pledge, PledgeDeed deed) {
        propose(pledge.unitId(), pledge.campaignId(), CHANGE, List.of(pledge), List.of(), deed);
    }

    void proposeExplanation(Pledge pledge, PledgeDeed deed) {
        List<String> explanation = List.of(say("pledge.notice.explanation", deed.reason()));
        UUID notice = propose(pledge.unitId(), pledge.campaignId(), EXPLANATION, List.of(pledge), explanation, deed);
        steps.save(pledge.onNotice(notice));
    }

    private UUID propose(
            UUID unit, UUID campaign, String type, List<Pledge> pledges, List<String> more, PledgeDeed deed) {
        List<Proposal.Item> items = pledges.stream()
                .map(pledge -> new Proposal.Item(
                        type,
                        pledge.id(),
                        pledge.unitId(),
                        pledge.pledgerName(),
                        units.get(pledge.unitId()).name(),
                        pledge.pledgerKind().organisation()
                                ? say("pledge.kind." + pledge.pledgerKind())
                                : pledge.pledgerPost(),
                        lines(pledge.items(), more)))
                .toList();
        String title = say("pledge.notice.title." + type, units.get(unit).name());
        return notices.propose(new Proposal(unit, campaign, title, null, items), deed.viewer(), deed.at());
    }

    private List<String> lines(List<Item> items, List<String> more) {
        return java.util.stream.Stream.concat(items.stream().map(this::line), more.stream())
                .toList();
    }

    private String line(Item item) {
        String line = say(
                "pledge.notice.line",
                say("pledge.item." + item.kind()),
                item.text(),
                say(
                        "platform.date",
                        String.valueOf(item.dueOn().getYear()),
                        item.dueOn().getMonthValue(),
                        item.dueOn().getDayOfMonth()));
        String measure = item.measure().isBlank() ? "" : say("pledge.notice.measure", item.measure());
        String responsible = item.responsible().isBlank() ? "" : say("pledge.notice.responsible", item.responsible());
        return line + measure + responsible;
    }

    /** Public text is in the office's language. */
    private String say(String key, Object... arguments) {
        return messages.text(Messages.CHINESE, key, arguments);
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void cleared(NoticeItemCleared event) {
        switch (event.subjectType()) {
            case PLEDGE -> follow(event.unitId(), event.subjectId(), Event.NOTICE_CLEARED, event.at(), "");
            case EXPLANATION -> follow(event.unitId(), event.subjectId(), Event.EXPLANATION_CLEARED, event.at(), "");
            default -> {}
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void upheld(NoticeItemUpheld event) {
        switch (event.subjectType()) {
            case PLEDGE -> follow(event.unitId(), event.subjectId(), Event.NOTICE_UPHELD, event.at(), "");
            case EXPLANATION -> follow(event.unitId(), event.subjectId(), Event.EXPLANATION_UPHELD, event.at(), "");
            default -> {}
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void withdrawn(NoticeItemWithdrawn event) {
        if (event.subjectType().equals(PLEDGE) || event.subjectType().equals(EXPLANATION)) {
            follow(event.unitId(), event.subjectId(), Event.NOTICE_WITHDRAWN, event.at(), event.reason());
        }
    }

    private void follow(UUID unit, UUID id, Event event, Instant at, String reason) {
        steps.takeAsProgram(steps.lock(unit, id), event, at, reason);
    }
}
