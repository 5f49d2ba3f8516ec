package org.zhengyou.pledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.pledge.Pledge.Actor;
import org.zhengyou.pledge.Pledge.Item;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.Pledge.State;
import org.zhengyou.pledge.PledgeRefused.Reason;
import org.zhengyou.pledge.PledgeTransitions.Event;

/** What a pledger does with a letter: write it, submit it, note progress, report on it. */
@Component
public class Pledges {
    private final JdbcClient jdbc;
    private final PledgeSteps steps;
    private final PledgeTexts texts;
    private final PledgeRoster roster;
    private final PledgeCampaigns campaigns;

    Pledges(JdbcClient jdbc, PledgeSteps steps, PledgeTexts texts, PledgeRoster roster, PledgeCampaigns campaigns) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.texts = texts;
        this.roster = roster;
        this.campaigns = campaigns;
    }

    /** A pledge as far as the viewer may see it. */
    public Pledge get(Viewer viewer, UUID unit, UUID id) {
        return steps.find(unit, id, viewer).orElseThrow(Missing::new);
    }

    /** The letter of a pledger that is not archived; for members their own account or the secretary's asks. */
    public Optional<Pledge> of(Viewer viewer, UUID unit, UUID campaign, UUID member) {
        return jdbc.sql("""
                        select id from pledge
                        where unit_id = :unit and campaign_id = :campaign and pledger_kind = 'MEMBER'
                          and member_id = :member and state <> 'DISCARDED'
                        order by (state = 'ARCHIVED'), id desc limit 1
                        """)
                .param("unit", unit)
                .param("campaign", campaign)
                .param("member", member)
                .query(UUID.class)
                .optional()
                .flatMap(id -> steps.find(unit, id, viewer));
    }

    /** What the viewer may do to it now, with the reason left open. */
    public Set<Event> possible(Viewer viewer, Pledge pledge) {
        return steps.possible(viewer, pledge);
    }

    /** Whether the viewer sees all of its life, returns and drafts included, and not only what was published. */
    public boolean insider(Viewer viewer, Pledge pledge) {
        return steps.insider(viewer, pledge);
    }

    public List<PledgeStep> history(Pledge pledge) {
        return steps.history(pledge);
    }

    /** Every version of the text, the newest first. */
    public List<PledgeVersion> versions(Pledge pledge) {
        return texts.versions(pledge);
    }

    /**
     * Writes a first draft. What a secretary writes for a member was signed on paper.
     *
     * @throws PledgeRefused when the pledger has a letter in this campaign already, or the viewer may not write for them
     */
    @Transactional
    public UUID propose(UUID unit, PledgeProposal proposal, PledgeDeed deed) {
        Set<Actor> actors = steps.actors(deed.viewer(), unit, proposal.memberId());
        if (!actors.contains(Actor.PLEDGER) && !actors.contains(Actor.SECRETARY)) {
            throw new PledgeRefused(Reason.NOT_YOURS);
        }
        complete(proposal.items(), proposal.pledgerKind());
        steps.notInTheFuture(deed);
        campaigns.requireOpen(proposal.campaignId(), deed.on());
        PledgeRoster.Signature signature = roster.signature(unit, proposal.pledgerKind(), proposal.memberId());
        UUID id = Uuid7.next();
        try {
            jdbc.sql("""
                            insert into pledge (unit_id, id, campaign_id, pledger_kind, member_id, pledger_name,
                                                pledger_post, on_paper, state, summary, text_hash, due_on, state_on)
                            values (:unit, :id, :campaign, :kind, :member, :name, :post, :onPaper, :state, :summary,
                                    :hash, :due, :on)
                            """)
                    .param("unit", unit)
                    .param("id", id)
                    .param("campaign", proposal.campaignId())
                    .param("kind", proposal.pledgerKind().name())
                    .param("member", proposal.memberId())
                    .param("name", signature.name())
                    .param("post", signature.post())
                    .param("onPaper", proposal.memberId() != null && !actors.contains(Actor.PLEDGER))
                    .param("state", State.DRAFT.name())
                    .param("summary", PledgeText.summary(proposal.items()))
                    .param("hash", PledgeText.hash(PledgeText.words(proposal.items())))
                    .param("due", Pledge.lastDay(proposal.items()))
                    .param("on", deed.on())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new PledgeRefused(Reason.ONE_LETTER_ONLY, signature.name());
        }
        texts.write(unit, id, 1, proposal.items(), deed);
        steps.begun(proposal.campaignId(), unit, id);
        return id;
    }

    /**
     * Writes a draft anew. What was once submitted is kept as a version beside it.
     *
     * @param seen the pledge's steps when the form was shown
     */
    @Transactional
    public void revise(UUID unit, UUID id, int seen, List<Item> items, PledgeDeed deed) {
        Pledge pledge = steps.lock(unit, id, deed.viewer());
        steps.allowed(pledge, Event.SUBMIT, deed.viewer());
        PledgeSteps.unchanged(pledge, seen);
        complete(items, pledge.pledgerKind());
        Pledge edited;
        if (steps.everSubmitted(pledge)) {
            edited = pledge.edited(texts.newest(pledge) + 1);
            texts.write(unit, id, edited.version(), items, deed);
        } else {
            edited = pledge.edited(pledge.version());
            texts.rewrite(pledge, edited.version(), items, deed);
        }
        steps.save(edited);
        texts.show(edited, items);
    }

    /** Both or neither. */
    @Transactional
    public UUID proposeAndSubmit(UUID unit, PledgeProposal proposal, PledgeDeed deed) {
        UUID id = propose(unit, proposal, deed);
        submit(unit, id, deed);
        return id;
    }

    /** Both or neither. */
    @Transactional
    public void reviseAndSubmit(UUID unit, UUID id, int seen, List<Item> items, PledgeDeed deed) {
        revise(unit, id, seen, items, deed);
        submit(unit, id, deed);
    }

    /** Puts a draft away; it is counted and listed nowhere, and can be taken back. */
    @Transactional
    public void discard(UUID unit, UUID id, PledgeDeed deed) {
        steps.take(steps.lock(unit, id, deed.viewer()), Event.DISCARD, deed);
    }

    /** @throws PledgeRefused when the pledger has written another letter since */
    @Transactional
    public void restore(UUID unit, UUID id, PledgeDeed deed) {
        Pledge pledge = steps.lock(unit, id, deed.viewer());
        try {
            steps.take(pledge, Event.RESTORE, deed);
        } catch (DuplicateKeyException e) {
            throw new PledgeRefused(Reason.ONE_LETTER_ONLY, pledge.pledgerName());
        }
    }

    @Transactional
    public void submit(UUID unit, UUID id, PledgeDeed deed) {
        steps.take(steps.lock(unit, id, deed.viewer()), Event.SUBMIT, deed);
        jdbc.sql("""
                        update pledge p set judged_above = pledger_kind <> 'MEMBER' or exists (
                            select from account a join role_grant g on g.account_id = a.id
                            where a.member_id = p.member_id and a.disabled_at is null and g.role = 'SECRETARY'
                              and g.unit_id = p.unit_id)
                        where unit_id = :unit and id = :id
                        """).param("unit", unit).param("id", id).update();
    }

    /** Takes a submitted pledge back before it is reviewed. */
    @Transactional
    public void recall(UUID unit, UUID id, PledgeDeed deed) {
        steps.take(steps.lock(unit, id, deed.viewer()), Event.RECALL, deed);
    }

    /** A line on what was done; never demanded. */
    @Transactional
    public void noteProgress(UUID unit, UUID id, PledgeDeed deed) {
        steps.reasoned(deed);
        steps.take(steps.lock(unit, id, deed.viewer()), Event.NOTE_PROGRESS, deed);
    }

    /** What was kept and what was not, in words. */
    @Transactional
    public void report(UUID unit, UUID id, PledgeDeed deed) {
        steps.reasoned(deed);
        steps.take(steps.lock(unit, id, deed.viewer()), Event.SELF_REPORT, deed);
    }

    @Transactional
    public void undoReport(UUID unit, UUID id, PledgeDeed deed) {
        steps.take(steps.lock(unit, id, deed.viewer()), Event.UNDO_REPORT, deed);
    }

    static void complete(List<Item> items, PledgerKind kind) {
        boolean complete = !items.isEmpty()
                && items.size() <= Pledge.MOST_ITEMS
                && items.stream().allMatch(item -> item.complete(kind));
        if (!complete) {
            throw new PledgeRefused(Reason.ITEMS_INCOMPLETE);
        }
    }
}
