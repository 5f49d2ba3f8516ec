package org.zhengyou.pledge;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.pledge.PledgeRefused.Reason;
import org.zhengyou.pledge.PledgeTransitions.Event;

/** What a reviewer decides, pledge by pledge, and how the last decision is taken back. */
@Component
public class PledgeReviews {
    private final JdbcClient jdbc;
    private final PledgeSteps steps;
    private final PledgeTexts texts;

    PledgeReviews(JdbcClient jdbc, PledgeSteps steps, PledgeTexts texts) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.texts = texts;
    }

    /**
     * The pledge may go on public notice; it does so with the others of the sitting.
     *
     * @param seen the pledge's steps when it was shown
     * @param findings one for each of the campaign's criteria, each met or remarked on
     */
    @Transactional
    public void approve(UUID unit, UUID id, int seen, List<CriterionFinding> findings, PledgeDeed deed) {
        Pledge pledge = steps.lock(unit, id, deed.viewer());
        steps.allowed(pledge, Event.APPROVE, deed.viewer());
        PledgeSteps.unchanged(pledge, seen);
        if (findings.stream().anyMatch(CriterionFinding::open)) {
            throw new PledgeRefused(Reason.CRITERION_OPEN);
        }
        Pledge approved = steps.take(pledge, Event.APPROVE, deed);
        texts.stand(approved, approved.version(), deed.on());
        keep(approved, findings);
    }

    /** Back to its writer, with a reason. */
    @Transactional
    public void sendBack(UUID unit, UUID id, int seen, List<CriterionFinding> findings, PledgeDeed deed) {
        steps.reasoned(deed);
        Pledge pledge = steps.lock(unit, id, deed.viewer());
        steps.allowed(pledge, Event.RETURN, deed.viewer());
        PledgeSteps.unchanged(pledge, seen);
        keep(steps.take(pledge, Event.RETURN, deed), findings);
    }

    /** Takes the viewer's own last decision back, as long as nothing has followed from it. */
    @Transactional
    public void undo(UUID unit, UUID id, PledgeDeed deed) {
        Pledge pledge = steps.lock(unit, id, deed.viewer());
        PledgeStep last = steps.last(pledge)
                .filter(step -> step.step() == pledge.steps() && pledge.noticeId() == null)
                .filter(step -> deed.viewer().account().equals(step.actorId()))
                .orElseThrow(() -> new PledgeRefused(Reason.NOTHING_TO_UNDO));
        switch (last.event()) {
            case APPROVE -> steps.take(pledge, Event.UNDO_APPROVAL, deed);
            case RETURN -> steps.take(pledge, Event.UNDO_RETURN, deed);
            default -> throw new PledgeRefused(Reason.NOTHING_TO_UNDO);
        }
    }

    /** How the pledge was found at its last review. */
    public List<CriterionFinding> findings(Pledge pledge) {
        return jdbc.sql("""
                        select wording, met, remark from pledge_criterion c
                        where unit_id = :unit and pledge_id = :pledge
                          and step = (select max(step) from pledge_criterion
                                      where unit_id = :unit and pledge_id = :pledge)
                        order by position
                        """)
                .param("unit", pledge.unitId())
                .param("pledge", pledge.id())
                .query(CriterionFinding.class)
                .list();
    }

    private void keep(Pledge pledge, List<CriterionFinding> findings) {
        for (int i = 0; i < findings.size(); i++) {
            jdbc.sql("""
                            insert into pledge_criterion (unit_id, pledge_id, step, position, wording, met, remark)
                            values (:unit, :pledge, :step, :position, :wording, :met, :remark)
                            """)
                    .param("unit", pledge.unitId())
                    .param("pledge", pledge.id())
                    .param("step", pledge.steps())
                    .param("position", i)
                    .param("wording", findings.get(i).wording())
                    .param("met", findings.get(i).met())
                    .param("remark", findings.get(i).remark())
                    .update();
        }
    }

    /**
     * How a pledge was found by one criterion.
     *
     * @param wording of the criterion, as it was then
     * @param remark up to 500 characters; required where the criterion is not met
     */
    public record CriterionFinding(String wording, boolean met, String remark) {
        public CriterionFinding {
            remark = remark.strip();
        }

        boolean open() {
            return !met && remark.isEmpty();
        }
    }
}
