package org.zhengyou.claim;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.claim.Claim.State;
import org.zhengyou.claim.ClaimRefused.Reason;
import org.zhengyou.platform.Secrets;
import org.zhengyou.platform.Turn;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.calendar.CalendarRefused;
import org.zhengyou.platform.calendar.WorkingDays;
import org.zhengyou.royalty.Earnings;

/** The rows of claims, and the one way in which a claim moves, with all that follows for its item. */
@Component
class ClaimLedger {
    /** In days, with the weekends beside it. */
    private static final int LONGEST_HOLIDAY = 10;

    static final String NAME = "claim.name";
    static final String CONTACT = "claim.contact";
    static final String ADDRESS = "claim.address";
    static final String SELECT = """
            select c.unit_id, c.id, c.item_id, c.title, c.uploader_id, c.kind, c.number, c.work, c.statement, c.proof,
                   c.state, c.removed, c.reason, c.received_at, c.due_on as step_due_on
            from claim c
            """;

    private final JdbcClient jdbc;
    private final Contested contested;
    private final Earnings earnings;
    private final Secrets secrets;
    private final WorkingDays workingDays;

    ClaimLedger(JdbcClient jdbc, Contested contested, Earnings earnings, Secrets secrets, WorkingDays workingDays) {
        this.jdbc = jdbc;
        this.contested = contested;
        this.earnings = earnings;
        this.secrets = secrets;
        this.workingDays = workingDays;
    }

    Optional<Claim> find(UUID unit, UUID id) {
        return jdbc.sql(SELECT + " where c.unit_id = :unit and c.id = :id")
                .param("unit", unit)
                .param("id", id)
                .query(Claim.class)
                .optional();
    }

    /** The claim as it stands, with its item held until the transaction ends: claims about one item move one at a time. */
    Optional<Claim> hold(UUID unit, UUID id) {
        return find(unit, id).flatMap(claim -> {
            holdItem(unit, claim.itemId());
            return find(unit, id);
        });
    }

    /** Of the page of what is disputed; null where the viewer may not see it. */
    @Nullable
    String itemPath(Claim claim, Viewer viewer) {
        return contested
                .describe(claim.unitId(), claim.itemId(), viewer)
                .map(Contested.Item::path)
                .orElse(null);
    }

    void holdItem(UUID unit, UUID item) {
        Turn.take(jdbc, 78, unit + "/" + item);
    }

    /** Moves a claim that is held. */
    void move(
            Claim claim,
            Claim.Party party,
            State to,
            @Nullable String reason,
            Viewer actor,
            LocalDate today,
            Instant now) {
        if (!claim.may(party, to, today)) {
            throw new ClaimRefused(Reason.NOT_NOW);
        }
        if (claim.needsReason(to) && (reason == null || reason.isBlank())) {
            throw new ClaimRefused(Reason.REASON_NEEDED);
        }
        boolean removed = claim.removes(to);
        LocalDate due = due(to, today);
        jdbc.sql("""
                        update claim set state = :to, removed = :removed, reason = coalesce(:reason, reason), due_on = :due
                        where unit_id = :unit and id = :id
                        """)
                .param("to", to.name())
                .param("removed", removed)
                .param("reason", reason, Types.VARCHAR)
                .param("due", due, Types.DATE)
                .param("unit", claim.unitId())
                .param("id", claim.id())
                .update();
        append(claim.unitId(), claim.id(), claim.state(), to, party, actor, reason, due, now);
        follow(claim, to, removed, actor, now);
    }

    /** The item is shown while no claim removes it; earnings are free where a claim came to nothing. */
    private void follow(Claim claim, State to, boolean removed, Viewer actor, Instant now) {
        UUID unit = claim.unitId();
        UUID item = claim.itemId();
        if (removed && !claim.removed()) {
            contested.takeDown(unit, item, claim.number(), actor, now);
        } else if (!removed && claim.removed() && !removedByAny(unit, item)) {
            contested.restore(unit, item, claim.number(), actor, now);
        }
        if (to == State.FORWARDED || to == State.UPHELD) {
            earnings.freeze(unit, item, claim.freeze(), now);
        } else if (to == State.RESTORED || to == State.WITHDRAWN) {
            earnings.release(unit, item, claim.freeze(), now);
        }
    }

    /** Whether its item is removed, and not by this claim. */
    boolean elsewhere(Claim claim) {
        return !claim.removed() && removedByAny(claim.unitId(), claim.itemId());
    }

    private boolean removedByAny(UUID unit, UUID item) {
        return jdbc.sql("select exists (select from claim where unit_id = :unit and item_id = :item and removed)")
                .param("unit", unit)
                .param("item", item)
                .query(Boolean.class)
                .single();
    }

    void append(
            UUID unit,
            UUID id,
            @Nullable State from,
            State to,
            Claim.Party party,
            Viewer actor,
            @Nullable String reason,
            @Nullable LocalDate due,
            Instant now) {
        boolean named = party != Claim.Party.CLAIMANT;
        jdbc.sql("""
                        insert into claim_transition
                            (unit_id, claim_id, id, from_state, to_state, actor_id, actor_name, at, reason, due_on)
                        values (:unit, :claim, :id, :from, :to, :actor, :name, :at, :reason, :due)
                        """)
                .param("unit", unit)
                .param("claim", id)
                .param("id", Uuid7.next())
                .param("from", from == null ? null : from.name(), Types.VARCHAR)
                .param("to", to.name())
                .param("actor", named ? actor.accountId() : null, Types.OTHER)
                .param("name", named ? actor.name() : null, Types.VARCHAR)
                .param("at", Timestamp.from(now))
                .param("reason", reason, Types.VARCHAR)
                .param("due", due, Types.DATE)
                .update();
    }

    /**
     * A calendar that was not kept must turn nobody away, nor leave a claim that nobody may end: then the limit is so many
     * days that the working days are among them, whatever holidays there are.
     */
    @Nullable
    LocalDate due(State state, LocalDate today) {
        if (!state.open()) {
            return null;
        }
        try {
            return workingDays.end(today, state.workingDays());
        } catch (CalendarRefused unknown) {
            return today.plusDays(2L * state.workingDays() + LONGEST_HOLIDAY);
        }
    }

    byte[] seal(String context, String text) {
        return secrets.seal(context, text);
    }

    Party open(byte[] name, byte[] contact, byte[] address) {
        return new Party(secrets.open(NAME, name), secrets.open(CONTACT, contact), secrets.open(ADDRESS, address));
    }

    List<ClaimTransition> history(Claim claim) {
        return jdbc.sql("""
                        select from_state, to_state, actor_name, at, reason, due_on from claim_transition
                        where unit_id = :unit and claim_id = :claim order by id
                        """)
                .param("unit", claim.unitId())
                .param("claim", claim.id())
                .query(ClaimTransition.class)
                .list();
    }

    /** The latest; empty where the uploader has said nothing. */
    Optional<CounterStatement> counter(Claim claim) {
        return jdbc.sql("""
                        select id, number, statement, proof, filed_at from claim_counter
                        where unit_id = :unit and claim_id = :claim order by id desc limit 1
                        """)
                .param("unit", claim.unitId())
                .param("claim", claim.id())
                .query(CounterStatement.class)
                .optional();
    }
}
