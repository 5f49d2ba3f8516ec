package org.zhengyou.pledge;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.pledge.Pledge.State;
import org.zhengyou.pledge.PledgeRefused.Reason;
import org.zhengyou.pledge.PledgeTransitions.Event;

/** How a pledge ends: three voices counted on paper, the conclusion, and what follows from it. */
@Component
public class PledgeAppraisals {
    private final JdbcClient jdbc;
    private final PledgeSteps steps;
    private final PledgeNotices notices;

    PledgeAppraisals(JdbcClient jdbc, PledgeSteps steps, PledgeNotices notices) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.notices = notices;
    }

    @Transactional
    public void open(UUID unit, UUID id, PledgeDeed deed) {
        steps.take(steps.lock(unit, id, deed.viewer()), Event.OPEN_APPRAISAL, deed);
    }

    /** Writes one voice's count down, in place of an earlier one. */
    @Transactional
    public void count(UUID unit, UUID id, PledgeTally tally, PledgeDeed deed) {
        if (!tally.consistent()) {
            throw new PledgeRefused(Reason.TALLY_INCONSISTENT);
        }
        steps.take(steps.lock(unit, id, deed.viewer()), Event.COUNT_VOTES, deed);
        jdbc.sql("""
                        insert into pledge_tally (unit_id, pledge_id, voice, roster_size, satisfied, fairly_satisfied,
                                                  basically_satisfied, dissatisfied, invalid, teller, scrutineer,
                                                  happened_on, recorded_at, recorded_by)
                        values (:unit, :pledge, :voice, :roster, :satisfied, :fairly, :basically, :dissatisfied,
                                :invalid, :teller, :scrutineer, :on, :at, :by)
                        on conflict (unit_id, pledge_id, voice) do update set
                            roster_size = excluded.roster_size, satisfied = excluded.satisfied,
                            fairly_satisfied = excluded.fairly_satisfied,
                            basically_satisfied = excluded.basically_satisfied,
                            dissatisfied = excluded.dissatisfied, invalid = excluded.invalid,
                            teller = excluded.teller, scrutineer = excluded.scrutineer,
                            happened_on = excluded.happened_on, recorded_at = excluded.recorded_at,
                            recorded_by = excluded.recorded_by
                        """)
                .param("unit", unit)
                .param("pledge", id)
                .param("voice", tally.voice().name())
                .param("roster", tally.rosterSize())
                .param("satisfied", tally.satisfied())
                .param("fairly", tally.fairlySatisfied())
                .param("basically", tally.basicallySatisfied())
                .param("dissatisfied", tally.dissatisfied())
                .param("invalid", tally.invalid())
                .param("teller", tally.teller())
                .param("scrutineer", tally.scrutineer())
                .param("on", tally.happenedOn())
                .param("at", deed.at().atOffset(ZoneOffset.UTC))
                .param("by", deed.viewer().name())
                .update();
    }

    public List<PledgeTally> tallies(Pledge pledge) {
        return jdbc.sql("""
                        select * from pledge_tally where unit_id = :unit and pledge_id = :pledge
                        order by array_position(array['MEMBERS', 'MASSES', 'ORGANISATION'], voice)
                        """)
                .param("unit", pledge.unitId())
                .param("pledge", pledge.id())
                .query(PledgeTally.class)
                .list();
    }

    /**
     * Concludes the appraisal. Anything but "fulfilled", and a conclusion without all three voices, needs its reason in
     * words; the explanation of an excuse goes to the public.
     *
     * @param outcome one of {@link State#OUTCOMES}
     */
    @Transactional
    public void conclude(UUID unit, UUID id, State outcome, PledgeDeed deed) {
        Pledge pledge = steps.lock(unit, id, deed.viewer());
        if (deed.reason().isEmpty() && tallies(pledge).size() < PledgeTally.Voice.values().length) {
            throw new PledgeRefused(Reason.VOICES_MISSING);
        }
        if (outcome != State.FULFILLED) {
            steps.reasoned(deed);
        }
        Pledge concluded = steps.take(pledge, conclusion(outcome), deed);
        if (outcome == State.EXCUSED) {
            notices.proposeExplanation(concluded, deed);
        }
    }

    /** Back into appraisal, with all counts; not once the explanation of an excuse is with the public. */
    @Transactional
    public void undo(UUID unit, UUID id, PledgeDeed deed) {
        steps.take(steps.lock(unit, id, deed.viewer()), Event.UNDO_CONCLUSION, deed);
    }

    /** Publishes the explanation of an excuse again after its notice was withdrawn. */
    @Transactional
    public void explain(UUID unit, UUID id, PledgeDeed deed) {
        steps.reasoned(deed);
        Pledge pledge = steps.lock(unit, id, deed.viewer());
        steps.allowed(pledge, Event.PUBLISH_EXPLANATION, deed.viewer());
        if (pledge.noticeId() != null) {
            throw new PledgeRefused(Reason.ALREADY_WITH_THE_PUBLIC);
        }
        notices.proposeExplanation(steps.take(pledge, Event.PUBLISH_EXPLANATION, deed), deed);
    }

    /** What has to be put right, until when. The deed's reason says what. */
    @Transactional
    public void openIssue(UUID unit, UUID id, LocalDate due, PledgeDeed deed) {
        steps.reasoned(deed);
        Pledge pledge = steps.take(steps.lock(unit, id, deed.viewer()), Event.OPEN_ISSUE, deed);
        jdbc.sql("""
                        insert into pledge_issue (unit_id, pledge_id, opened_step, text, due_on, opened_on)
                        values (:unit, :pledge, :step, :text, :due, :on)
                        """)
                .param("unit", unit)
                .param("pledge", id)
                .param("step", pledge.steps())
                .param("text", deed.reason())
                .param("due", due)
                .param("on", deed.on())
                .update();
    }

    /** It was put right, wholly or partly. The deed's reason says how. */
    @Transactional
    public void closeIssue(UUID unit, UUID id, boolean wholly, PledgeDeed deed) {
        steps.reasoned(deed);
        Pledge pledge = steps.lock(unit, id, deed.viewer());
        steps.take(pledge, wholly ? Event.ISSUE_CLOSED_FULFILLED : Event.ISSUE_CLOSED_PARTLY, deed);
        jdbc.sql("""
                        update pledge_issue set closed_on = greatest(:on, opened_on), close_note = :note
                        where unit_id = :unit and pledge_id = :pledge and closed_on is null
                        """)
                .param("on", deed.on())
                .param("note", deed.reason())
                .param("unit", unit)
                .param("pledge", id)
                .update();
    }

    public List<PledgeIssue> issues(Pledge pledge) {
        return jdbc.sql("""
                        select text, due_on, opened_on, closed_on, close_note from pledge_issue
                        where unit_id = :unit and pledge_id = :pledge order by opened_step
                        """)
                .param("unit", pledge.unitId())
                .param("pledge", pledge.id())
                .query(PledgeIssue.class)
                .list();
    }

    @Transactional
    public void archive(UUID unit, UUID id, PledgeDeed deed) {
        steps.take(steps.lock(unit, id, deed.viewer()), Event.ARCHIVE, deed);
    }

    private static Event conclusion(State outcome) {
        return switch (outcome) {
            case FULFILLED -> Event.CONCLUDE_FULFILLED;
            case PARTLY -> Event.CONCLUDE_PARTLY;
            case EXCUSED -> Event.CONCLUDE_EXCUSED;
            case UNFULFILLED -> Event.CONCLUDE_UNFULFILLED;
            default -> throw new IllegalArgumentException(outcome.name());
        };
    }
}
