package org.zhengyou.pledge;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.pledge.PledgeTransitions.Event;

/**
 * One pledger's letter in one campaign, with the items of the text that stands.
 *
 * @param pledgerName as signed, 1 to 120 characters
 * @param outcome how it ended; null before that
 * @param version number of the text that stands, from 1
 * @param proposedVersion number of an amendment under review; null without one
 * @param steps grows by one with every transition and edit; forms carry it to notice that somebody was faster
 * @param stateOn the day the present state began
 * @param approvedBy which kind of actor approved it; null before that
 * @param inForceOn since when it binds, and may be read by others than the branch and the office; null before that
 * @param noticeId the public notice it is or was on
 */
public record Pledge(
        UUID unitId,
        UUID id,
        UUID campaignId,
        PledgerKind pledgerKind,
        @Nullable UUID memberId,
        String pledgerName,
        String pledgerPost,
        boolean onPaper,
        State state,
        @Nullable State outcome,
        int version,
        @Nullable Integer proposedVersion,
        int steps,
        LocalDate stateOn,
        @Nullable Actor approvedBy,
        @Nullable LocalDate inForceOn,
        @Nullable UUID noticeId,
        List<Item> items) {

    public static final int MOST_ITEMS = 20;

    public enum State {
        DRAFT,
        UNDER_REVIEW,
        ON_NOTICE,
        IN_FORCE,
        AMEND_REVIEW,
        SELF_REPORTED,
        UNDER_APPRAISAL,
        FULFILLED,
        PARTLY,
        EXCUSED,
        UNFULFILLED,
        RECTIFYING,
        ARCHIVED,
        DISCARDED;

        /** Every state in which a pledge is counted and listed: a draft that was discarded is not. */
        public static final Set<State> STANDING =
                Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(DISCARDED)));

        /** The four ways a pledge can end. */
        public static final Set<State> OUTCOMES = Set.copyOf(EnumSet.of(FULFILLED, PARTLY, EXCUSED, UNFULFILLED));

        /** The review was passed, and neither an objection nor an undo has led back since. */
        public boolean approved() {
            return this != DRAFT && this != UNDER_REVIEW && this != DISCARDED;
        }
    }

    /** Who pledges. Only members are persons; the others are organisations. */
    public enum PledgerKind {
        LEADERSHIP_TEAM,
        UNIT,
        MEMBER;

        public boolean organisation() {
            return this != MEMBER;
        }
    }

    /** As what somebody acts. OFFICE is the organisation above: the campaign office, or the secretary of a unit above. */
    public enum Actor {
        PLEDGER,
        SECRETARY,
        OFFICE,
        SYSTEM
    }

    public enum ItemKind {
        STUDY,
        WORK,
        SELF_DISCIPLINE,
        SERVICE
    }

    /**
     * One thing pledged.
     *
     * @param text 1 to 500 characters
     * @param measure how it is to be done; may be empty
     * @param responsible the person who answers for it; required of organisations, empty for members
     */
    public record Item(ItemKind kind, String text, String measure, LocalDate dueOn, String responsible) {
        boolean complete(PledgerKind pledger) {
            return !text.isBlank()
                    && Typed.length(text) <= 500
                    && Typed.length(measure) <= 500
                    && Typed.length(responsible) <= 120
                    && (!pledger.organisation() || !responsible.isBlank());
        }
    }

    /** Whether the legal transitions let such an actor do it; organisations are judged from above only. */
    public boolean allows(Event event, Actor actor) {
        return PledgeTransitions.find(state, event)
                .filter(transition -> transition.actors().contains(actor))
                .filter(transition -> !event.judges() || actor != Actor.SECRETARY || !pledgerKind.organisation())
                .isPresent();
    }

    /** This pledge after a legal transition. */
    Pledge after(PledgeTransitions.Transition transition, Actor actor, LocalDate on) {
        State to = transition.to();
        boolean back = to == State.DRAFT || to == State.UNDER_REVIEW;
        return new Pledge(
                unitId,
                id,
                campaignId,
                pledgerKind,
                memberId,
                pledgerName,
                pledgerPost,
                onPaper,
                to,
                State.OUTCOMES.contains(to) ? to : to == State.UNDER_APPRAISAL ? null : outcome,
                version,
                proposedVersion,
                steps + 1,
                to == state ? stateOn : on,
                back ? null : transition.event() == Event.APPROVE ? actor : approvedBy,
                back ? null : to == State.IN_FORCE && inForceOn == null ? on : inForceOn,
                back || transition.event() == Event.NOTICE_WITHDRAWN ? null : noticeId,
                items);
    }

    Pledge withVersions(int standing, @Nullable Integer proposed) {
        return with(standing, proposed, steps, noticeId, items);
    }

    Pledge withItems(List<Item> text) {
        return with(version, proposedVersion, steps, noticeId, text);
    }

    Pledge onNotice(UUID notice) {
        return with(version, proposedVersion, steps, notice, items);
    }

    /** After an edit that is no transition. */
    Pledge edited(int standing) {
        return with(standing, proposedVersion, steps + 1, noticeId, items);
    }

    private Pledge with(int standing, @Nullable Integer proposed, int step, @Nullable UUID notice, List<Item> text) {
        return new Pledge(
                unitId,
                id,
                campaignId,
                pledgerKind,
                memberId,
                pledgerName,
                pledgerPost,
                onPaper,
                state,
                outcome,
                standing,
                proposed,
                step,
                stateOn,
                approvedBy,
                inForceOn,
                notice,
                text);
    }

    /** The last day of any item. */
    public LocalDate dueOn() {
        return lastDay(items);
    }

    static LocalDate lastDay(List<Item> items) {
        return items.stream().map(Item::dueOn).max(LocalDate::compareTo).orElseThrow();
    }
}
