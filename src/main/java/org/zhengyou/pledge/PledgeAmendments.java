package org.zhengyou.pledge;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.notice.NoticeItemUpheld;
import org.zhengyou.platform.Missing;
import org.zhengyou.pledge.Pledge.Item;
import org.zhengyou.pledge.PledgeTransitions.Event;

/** Changes of a pledge in force. The text that stood is kept; a change that is approved is published. */
@Component
public class PledgeAmendments {
    private final PledgeSteps steps;
    private final PledgeTexts texts;
    private final PledgeNotices notices;

    PledgeAmendments(PledgeSteps steps, PledgeTexts texts, PledgeNotices notices) {
        this.steps = steps;
        this.texts = texts;
        this.notices = notices;
    }

    /**
     * Proposes another text, with the reason.
     *
     * @param seen the pledge's steps when the form was shown
     */
    @Transactional
    public void propose(UUID unit, UUID id, int seen, List<Item> items, PledgeDeed deed) {
        steps.reasoned(deed);
        Pledge pledge = steps.lock(unit, id, deed.viewer());
        steps.allowed(pledge, Event.AMEND, deed.viewer());
        PledgeSteps.unchanged(pledge, seen);
        Pledges.complete(items, pledge.pledgerKind());
        int version = texts.newest(pledge) + 1;
        texts.write(unit, id, version, items, deed);
        steps.take(pledge.withVersions(pledge.version(), version), Event.AMEND, deed);
    }

    /** The text under review, where there is one. */
    public Optional<List<Item>> proposed(Pledge pledge) {
        return Optional.ofNullable(pledge.proposedVersion()).map(version -> texts.items(pledge, version));
    }

    /** The proposed text stands from now on, and the change goes to the public. */
    @Transactional
    public void approve(UUID unit, UUID id, int seen, PledgeDeed deed) {
        Pledge pledge = steps.lock(unit, id, deed.viewer());
        steps.allowed(pledge, Event.APPROVE_CHANGE, deed.viewer());
        PledgeSteps.unchanged(pledge, seen);
        int version = Optional.ofNullable(pledge.proposedVersion()).orElseThrow(Missing::new);
        List<Item> items = texts.items(pledge, version);
        Pledge changed = steps.take(pledge.withVersions(version, null).withItems(items), Event.APPROVE_CHANGE, deed);
        texts.stand(changed, version, deed.on());
        texts.show(changed, items);
        notices.proposeChange(changed, deed);
    }

    /** The text that stands goes on standing. */
    @Transactional
    public void refuse(UUID unit, UUID id, int seen, PledgeDeed deed) {
        steps.reasoned(deed);
        Pledge pledge = steps.lock(unit, id, deed.viewer());
        steps.allowed(pledge, Event.REFUSE_CHANGE, deed.viewer());
        PledgeSteps.unchanged(pledge, seen);
        steps.take(pledge.withVersions(pledge.version(), null), Event.REFUSE_CHANGE, deed);
    }

    /** An objection to the published change: the text before it stands again, and the change is reviewed anew. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void upheld(NoticeItemUpheld event) {
        if (!event.subjectType().equals(PledgeNotices.CHANGE)) {
            return;
        }
        Pledge pledge = steps.lock(event.unitId(), event.subjectId());
        if (!pledge.allows(Event.CHANGE_UPHELD, Pledge.Actor.SYSTEM)) {
            // It was reported on meanwhile: what is appraised is the text the public saw.
            return;
        }
        int before = texts.before(pledge);
        List<Item> items = texts.items(pledge, before);
        Pledge back = pledge.withVersions(before, pledge.version()).withItems(items);
        texts.show(steps.takeAsProgram(back, Event.CHANGE_UPHELD, event.at(), ""), items);
    }
}
