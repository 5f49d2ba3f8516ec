package org.zhengyou.pledge.web;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengyou.notice.SubjectNotice;
import org.zhengyou.pledge.Pledge;
import org.zhengyou.pledge.Pledge.State;
import org.zhengyou.pledge.PledgeIssue;
import org.zhengyou.pledge.PledgeReviews.CriterionFinding;
import org.zhengyou.pledge.PledgeStep;
import org.zhengyou.pledge.PledgeTally;
import org.zhengyou.pledge.PledgeTransitions.Event;
import org.zhengyou.pledge.PledgeVersion;

/**
 * One letter with all that belongs to it.
 *
 * @param may what the viewer may do to it now
 * @param insider whether returns, drafts and history are shown
 * @param mayUndoReview whether the viewer's own decision was the last thing that happened
 * @param history the latest first
 */
public record PledgePage(
        Pledge pledge,
        String unitName,
        String campaignName,
        Set<Event> may,
        boolean insider,
        boolean mayUndoReview,
        ZoneId zone,
        List<PledgeVersion> versions,
        List<PledgeStep> history,
        @Nullable SubjectNotice notice,
        List<PledgeTally> tallies,
        List<PledgeIssue> issues,
        List<CriterionFinding> findings,
        AttachmentsPage files) {

    /** Possible by state, but shown only where something of their own stands behind them. */
    private static final Set<Event> CONDITIONAL =
            EnumSet.of(Event.RETURN, Event.UNDO_APPROVAL, Event.UNDO_RETURN, Event.PUBLISH_EXPLANATION, Event.RESTORE);

    public boolean may(Event event) {
        return may.contains(event);
    }

    public boolean mayAct() {
        return may.stream().anyMatch(event -> !CONDITIONAL.contains(event)) || mayUndoReview || mayExplain();
    }

    public boolean waitsForPublication() {
        return may(Event.UNDO_APPROVAL) && pledge.noticeId() == null;
    }

    /** The explanation of an excuse is not, or not any more, with the public. */
    public boolean mayExplain() {
        return may(Event.PUBLISH_EXPLANATION) && pledge.noticeId() == null;
    }

    /** The notice as the viewer may open it: at work on it, or on display. */
    public @Nullable String noticeHref() {
        return notice == null ? null : notice.endsOn() == null ? notice.href() : notice.publicHref();
    }

    public boolean late(PledgeStep step) {
        return step.late(zone);
    }

    public boolean discarded() {
        return pledge.state() == State.DISCARDED;
    }

    public boolean mayEdit() {
        return pledge.state() == State.DRAFT && may(Event.SUBMIT);
    }

    /** Texts that stood before the present one, or are proposed or were refused. */
    public List<PledgeVersion> otherVersions() {
        return versions.stream()
                .filter(version -> version.version() != pledge.version())
                .toList();
    }

    public String href() {
        return "/units/" + pledge.unitId() + "/pledges/" + pledge.id();
    }

    public String tone() {
        return PledgesPage.tone(pledge.state());
    }
}
