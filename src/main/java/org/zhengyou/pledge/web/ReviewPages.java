package org.zhengyou.pledge.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.pledge.Pledge;
import org.zhengyou.pledge.Pledge.State;
import org.zhengyou.pledge.PledgeCampaigns;
import org.zhengyou.pledge.PledgeLikenesses;
import org.zhengyou.pledge.PledgeQueues;
import org.zhengyou.pledge.PledgeTransitions.Event;
import org.zhengyou.pledge.Pledges;
import org.zhengyou.unit.Units;

/** Gathers what a reviewer sees of one pledge. */
@Component
class ReviewPages {
    private final Pledges pledges;
    private final PledgeQueues queues;
    private final PledgeLikenesses likenesses;
    private final PledgeCampaigns campaigns;
    private final Units units;

    ReviewPages(
            Pledges pledges, PledgeQueues queues, PledgeLikenesses likenesses, PledgeCampaigns campaigns, Units units) {
        this.pledges = pledges;
        this.queues = queues;
        this.likenesses = likenesses;
        this.campaigns = campaigns;
        this.units = units;
    }

    /**
     * The next pledge of a sitting.
     *
     * @param total how many there were when it began; 0 at the beginning
     * @param last unit and pledge of the decision before, with a point between; null at the beginning
     */
    Optional<ReviewPage> next(Viewer viewer, UUID unit, int total, @Nullable UUID after, @Nullable String last) {
        return queues.next(viewer, unit, after).map(next -> {
            Pledge pledge = pledges.get(viewer, next.unitId(), next.pledgeId());
            int all = Math.max(total, next.waiting());
            return page(
                    unit,
                    pledge,
                    all - next.waiting() + 1,
                    all,
                    ReviewForm.blank(criteria(pledge), pledge.steps()),
                    decision(viewer, last));
        });
    }

    ReviewPage one(Viewer viewer, Pledge pledge) {
        if (!pledges.possible(viewer, pledge).contains(Event.APPROVE)) {
            throw new Missing();
        }
        ReviewForm form = ReviewForm.blank(criteria(pledge), pledge.steps());
        return page(pledge.unitId(), pledge, 1, Math.max(1, queues.count(viewer, pledge.unitId())), form, null);
    }

    /** With what was typed and what is wrong with it. */
    ReviewPage again(Viewer viewer, Pledge pledge, UUID sitting, int total, ReviewForm form) {
        int waiting = queues.count(viewer, sitting);
        int all = Math.max(total, waiting);
        return page(sitting, pledge, all - waiting + 1, all, form, null);
    }

    List<String> criteria(Pledge pledge) {
        return campaigns.criteria(pledge.campaignId(), pledge.pledgerKind());
    }

    private ReviewPage page(
            UUID sitting,
            Pledge pledge,
            int number,
            int total,
            ReviewForm form,
            ReviewPage.@Nullable LastDecision last) {
        return new ReviewPage(
                sitting,
                pledge,
                units.get(pledge.unitId()).name(),
                number,
                total,
                form.criteria(),
                likenesses.of(pledge),
                form,
                last);
    }

    private ReviewPage.@Nullable LastDecision decision(Viewer viewer, @Nullable String last) {
        String[] ids = last == null ? new String[0] : last.split("\\.", 2);
        if (ids.length != 2) {
            return null;
        }
        Pledge pledge;
        try {
            pledge = pledges.get(viewer, UUID.fromString(ids[0]), UUID.fromString(ids[1]));
        } catch (IllegalArgumentException | Missing e) {
            return null;
        }
        boolean open = pledge.state() == State.ON_NOTICE && pledge.noticeId() == null || pledge.state() == State.DRAFT;
        return open
                ? new ReviewPage.LastDecision(
                        pledge.unitId(), pledge.id(), pledge.pledgerName(), pledge.state() == State.ON_NOTICE)
                : null;
    }
}
