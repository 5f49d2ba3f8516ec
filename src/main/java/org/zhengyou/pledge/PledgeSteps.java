package org.zhengyou.pledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Settings;
import org.zhengyou.pledge.Pledge.Actor;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.Pledge.State;
import org.zhengyou.pledge.PledgeRefused.Reason;
import org.zhengyou.pledge.PledgeTransitions.Event;
import org.zhengyou.pledge.PledgeTransitions.Transition;

/** Loads pledges and moves them on: the appended row and the state kept with it, inside the caller's transaction. */
@Component
class PledgeSteps {
    private final JdbcClient jdbc;
    private final PledgeActors actors;
    private final PledgeTexts texts;
    private final PledgeCampaigns campaigns;
    private final Indicators indicators;
    private final PledgeEntries entries;
    private final ZoneId zone;

    PledgeSteps(
            JdbcClient jdbc,
            PledgeActors actors,
            PledgeTexts texts,
            PledgeCampaigns campaigns,
            Indicators indicators,
            PledgeEntries entries,
            Settings settings) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.texts = texts;
        this.campaigns = campaigns;
        this.indicators = indicators;
        this.entries = entries;
        this.zone = settings.zone();
    }

    Optional<Pledge> find(UUID unit, UUID id, Viewer viewer) {
        PledgeSight sight = actors.sight(viewer, unit);
        return jdbc.sql("select * from pledge p where unit_id = :unit and id = :id and " + sight.condition())
                .param("unit", unit)
                .param("id", id)
                .param("own", sight.memberId())
                .query(PledgeSteps::bare)
                .optional()
                .map(this::withItems);
    }

    /** The pledge, held against every other change until the transaction ends. */
    Pledge lock(UUID unit, UUID id, Viewer viewer) {
        return lock(unit, id, actors.sight(viewer, unit));
    }

    /** The same for the program itself. */
    Pledge lock(UUID unit, UUID id) {
        return lock(unit, id, new PledgeSight(true, null));
    }

    private Pledge lock(UUID unit, UUID id, PledgeSight sight) {
        Pledge locked = jdbc.sql("select * from pledge p where unit_id = :unit and id = :id and " + sight.condition()
                        + " for update")
                .param("unit", unit)
                .param("id", id)
                .param("own", sight.memberId())
                .query(PledgeSteps::bare)
                .optional()
                .map(this::withItems)
                .orElseThrow(Missing::new);
        campaigns.requireChangeable(locked.campaignId());
        return locked;
    }

    /** What was read when a form was shown must still be what stands. */
    static void unchanged(Pledge pledge, int steps) {
        if (pledge.steps() != steps) {
            throw new PledgeRefused(Reason.CHANGED_MEANWHILE);
        }
    }

    /** Moves a locked pledge on in somebody's name. */
    Pledge take(Pledge pledge, Event event, PledgeDeed deed) {
        Transition transition = legal(pledge, event);
        return move(
                pledge,
                transition,
                actor(pledge, transition, deed.viewer()),
                deed.viewer().accountId(),
                deed.viewer().name(),
                deed);
    }

    /** Moves a locked pledge on because of something outside, in nobody's name. */
    Pledge takeAsProgram(Pledge pledge, Event event, Instant at, String reason) {
        PledgeDeed deed = new PledgeDeed(Viewer.PUBLIC, at, LocalDate.ofInstant(at, zone), reason);
        return move(pledge, legal(pledge, event), Actor.SYSTEM, null, "", deed);
    }

    /** What the viewer may do to the pledge now. */
    Set<Event> possible(Viewer viewer, Pledge pledge) {
        Set<Actor> may = actors.of(viewer, pledge.unitId(), pledge.memberId());
        Set<Event> events = EnumSet.noneOf(Event.class);
        for (Event event : Event.values()) {
            boolean own = event.judges() && may.contains(Actor.PLEDGER);
            if (!own && may.stream().anyMatch(actor -> pledge.allows(event, actor))) {
                events.add(event);
            }
        }
        return events;
    }

    boolean insider(Viewer viewer, Pledge pledge) {
        PledgeSight sight = actors.sight(viewer, pledge.unitId());
        return sight.all() || pledge.memberId() != null && pledge.memberId().equals(sight.memberId());
    }

    Set<Actor> actors(Viewer viewer, UUID unit, @Nullable UUID member) {
        return actors.of(viewer, unit, member);
    }

    /** Refuses what {@link #take} would refuse, without doing it. */
    void allowed(Pledge pledge, Event event, Viewer viewer) {
        actor(pledge, legal(pledge, event), viewer);
    }

    void reasoned(PledgeDeed deed) {
        if (deed.reason().isEmpty()) {
            throw new PledgeRefused(Reason.REASON_MISSING);
        }
    }

    void notInTheFuture(PledgeDeed deed) {
        if (deed.on().isAfter(LocalDate.ofInstant(deed.at(), zone))) {
            throw new PledgeRefused(Reason.IN_THE_FUTURE);
        }
    }

    private Actor actor(Pledge pledge, Transition transition, Viewer viewer) {
        Set<Actor> may = actors.of(viewer, pledge.unitId(), pledge.memberId());
        boolean own = may.contains(Actor.PLEDGER);
        may.retainAll(transition.actors());
        if (transition.event().judges()) {
            if (own && !may.isEmpty()) {
                throw new PledgeRefused(Reason.OWN_PLEDGE);
            }
            if (pledge.pledgerKind().organisation() && may.equals(EnumSet.of(Actor.SECRETARY))) {
                throw new PledgeRefused(Reason.JUDGED_FROM_ABOVE);
            }
        }
        return may.stream()
                .filter(actor -> pledge.allows(transition.event(), actor))
                .findFirst()
                .orElseThrow(() -> new PledgeRefused(Reason.NOT_YOURS));
    }

    private Transition legal(Pledge pledge, Event event) {
        return PledgeTransitions.find(pledge.state(), event)
                .orElseThrow(() -> new PledgeRefused(
                        pledge.state(), last(pledge).map(PledgeStep::actorName).orElse("")));
    }

    private Pledge move(
            Pledge pledge, Transition transition, Actor kind, @Nullable UUID actor, String name, PledgeDeed deed) {
        notInTheFuture(deed);
        Pledge moved = pledge.after(transition, kind, deed.on());
        save(moved);
        jdbc.sql("""
                        insert into pledge_transition (unit_id, pledge_id, step, from_state, event, to_state, actor_id,
                                                       actor_name, actor_kind, reason, happened_on, recorded_at)
                        values (:unit, :pledge, :step, :from, :event, :to, :actor, :name, :kind, :reason, :on, :at)
                        """)
                .param("unit", pledge.unitId())
                .param("pledge", pledge.id())
                .param("step", moved.steps())
                .param("from", transition.from().name())
                .param("event", transition.event().name())
                .param("to", transition.to().name())
                .param("actor", actor)
                .param("name", name)
                .param("kind", kind.name())
                .param("reason", deed.reason())
                .param("on", deed.on())
                .param("at", deed.at().atOffset(ZoneOffset.UTC))
                .update();
        if (transition.from() != transition.to()) {
            counted(pledge.campaignId(), pledge.unitId(), transition.from(), transition.to());
        }
        return moved;
    }

    /** A first draft: what {@link #save} says of the others. */
    void begun(UUID campaign, UUID unit, UUID id) {
        counted(campaign, unit, null, State.DRAFT);
        entries.changed(unit, id);
    }

    /** Says which figures changed with a pledge's state; null where there was or is none. */
    void counted(UUID campaign, UUID unit, @Nullable State from, @Nullable State to) {
        indicators.changed(campaign, unit, PledgeIndicators.touched(from, to));
    }

    /** Writes every column that a life changes; the text has its own tables. */
    void save(Pledge pledge) {
        jdbc.sql("""
                        update pledge set state = :state, outcome = :outcome, version = :version,
                               proposed_version = :proposed, steps = :steps, state_on = :stateOn,
                               approved_by = :approvedBy, in_force_on = :inForceOn, notice_id = :notice
                        where unit_id = :unit and id = :id
                        """)
                .param("state", pledge.state().name())
                .param("outcome", name(pledge.outcome()))
                .param("version", pledge.version())
                .param("proposed", pledge.proposedVersion())
                .param("steps", pledge.steps())
                .param("stateOn", pledge.stateOn())
                .param("approvedBy", name(pledge.approvedBy()))
                .param("inForceOn", pledge.inForceOn())
                .param("notice", pledge.noticeId())
                .param("unit", pledge.unitId())
                .param("id", pledge.id())
                .update();
        entries.changed(pledge.unitId(), pledge.id());
    }

    /** From the first to the last. */
    List<PledgeStep> history(Pledge pledge) {
        return jdbc.sql("select * from pledge_transition where unit_id = :unit and pledge_id = :pledge order by step")
                .param("unit", pledge.unitId())
                .param("pledge", pledge.id())
                .query(PledgeStep.class)
                .list();
    }

    boolean everSubmitted(Pledge pledge) {
        return history(pledge).stream().anyMatch(step -> step.event() == Event.SUBMIT);
    }

    Optional<PledgeStep> last(Pledge pledge) {
        return jdbc.sql("""
                        select * from pledge_transition where unit_id = :unit and pledge_id = :pledge
                        order by step desc limit 1
                        """)
                .param("unit", pledge.unitId())
                .param("pledge", pledge.id())
                .query(PledgeStep.class)
                .optional();
    }

    private Pledge withItems(Pledge bare) {
        return bare.withItems(texts.items(bare, bare.version()));
    }

    private static Pledge bare(ResultSet row, int n) throws SQLException {
        String outcome = row.getString("outcome");
        String approvedBy = row.getString("approved_by");
        return new Pledge(
                row.getObject("unit_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                PledgerKind.valueOf(row.getString("pledger_kind")),
                row.getObject("member_id", UUID.class),
                row.getString("pledger_name"),
                row.getString("pledger_post"),
                row.getBoolean("on_paper"),
                State.valueOf(row.getString("state")),
                outcome == null ? null : State.valueOf(outcome),
                row.getInt("version"),
                row.getObject("proposed_version", Integer.class),
                row.getInt("steps"),
                row.getObject("state_on", LocalDate.class),
                approvedBy == null ? null : Actor.valueOf(approvedBy),
                row.getObject("in_force_on", LocalDate.class),
                row.getObject("notice_id", UUID.class),
                List.of());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
