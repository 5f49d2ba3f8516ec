package org.zhengyou.member;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.member.MemberRefused.Reason;
import org.zhengyou.platform.sheet.PartialDate;
import org.zhengyou.unit.Units;

/** What happens to a member: to another branch, away, from probationary to full. Each holds from a day on. */
@Component
public class MemberMoves {
    private final JdbcClient jdbc;
    private final Members members;
    private final Units units;
    private final ApplicationEventPublisher events;

    MemberMoves(JdbcClient jdbc, Members members, Units units, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.members = members;
        this.units = units;
        this.events = events;
    }

    /** The member belongs to another branch from a day on; what was recorded in the old one stays there. */
    @Transactional
    public void transfer(UUID unit, UUID id, UUID to, LocalDate on, @Nullable UUID actor) {
        Member member = active(unit, id);
        if (unit.equals(to)) {
            throw new MemberRefused(Reason.ALREADY_THERE, member.name());
        }
        Members.requireBranch(units.get(to));
        end(unit, id, on, Stay.End.MOVED_OUT, null);
        status(unit, id, Member.Status.MOVED);
        // A member who comes back finds the old row again: its records hang on it.
        jdbc.sql("""
                        insert into member (unit_id, id, name, name_key, category, post, party_post, sex, ethnicity,
                            birth, birth_precision, birth_typed, joined, joined_precision, joined_typed,
                            full_since, full_precision, full_typed, education, id_number, id_number_mark,
                            phone, phone_mark, note, retired, position, version)
                        select :to, id, name, name_key, category, post, null, sex, ethnicity,
                            birth, birth_precision, birth_typed, joined, joined_precision, joined_typed,
                            full_since, full_precision, full_typed, education, id_number, id_number_mark,
                            phone, phone_mark, note, retired,
                            (select coalesce(max(position), 0) + 1 from member where unit_id = :to), version
                        from member where unit_id = :unit and id = :id
                        on conflict (unit_id, id) do update set (name, name_key, category, post, party_post, sex,
                            ethnicity, birth, birth_precision, birth_typed, joined, joined_precision, joined_typed,
                            full_since, full_precision, full_typed, education, id_number, id_number_mark, phone,
                            phone_mark, note, retired, position, status, version) =
                            (excluded.name, excluded.name_key, excluded.category, excluded.post, null, excluded.sex,
                            excluded.ethnicity, excluded.birth, excluded.birth_precision, excluded.birth_typed,
                            excluded.joined, excluded.joined_precision, excluded.joined_typed, excluded.full_since,
                            excluded.full_precision, excluded.full_typed, excluded.education, excluded.id_number,
                            excluded.id_number_mark, excluded.phone, excluded.phone_mark, excluded.note,
                            excluded.retired, excluded.position, 'ACTIVE', excluded.version)
                        """).param("unit", unit).param("id", id).param("to", to).update();
        begin(to, id, on, member.category(), Stay.Reason.MOVED_IN, actor);
        events.publishEvent(new MembersChanged(Set.of(unit, to)));
    }

    /** The member no longer belongs to any branch here from a day on. */
    @Transactional
    public void leave(UUID unit, UUID id, LocalDate on, Stay.End reason, @Nullable String note) {
        active(unit, id);
        end(unit, id, on, reason, note);
        status(unit, id, Member.Status.LEFT);
        events.publishEvent(new MembersChanged(Set.of(unit)));
    }

    /** A probationary member is full from a day on. */
    @Transactional
    public void makeFull(UUID unit, UUID id, LocalDate on, @Nullable UUID actor) {
        Member member = active(unit, id);
        if (member.category() == Member.Category.FULL) {
            throw new MemberRefused(Reason.ALREADY_FULL, member.name());
        }
        end(unit, id, on, Stay.End.MADE_FULL, null);
        jdbc.sql("""
                        update member set category = 'FULL', full_since = :on, full_precision = :day, full_typed = :typed,
                            version = version + 1
                        where unit_id = :unit and id = :id
                        """)
                .param("on", on)
                .param("day", PartialDate.Precision.DAY.name())
                .param("typed", on.toString())
                .param("unit", unit)
                .param("id", id)
                .update();
        begin(unit, id, on, Member.Category.FULL, Stay.Reason.MADE_FULL, actor);
        events.publishEvent(new MembersChanged(Set.of(unit)));
    }

    private Member active(UUID unit, UUID id) {
        // The row is locked: two clerks at once must not both move the same member.
        jdbc.sql("select from member where unit_id = :unit and id = :id for update")
                .param("unit", unit)
                .param("id", id)
                .query((row, n) -> n)
                .list();
        Member member = members.get(unit, id);
        if (!member.active()) {
            throw new MemberRefused(Reason.NOT_ACTIVE, member.name());
        }
        return member;
    }

    private void end(UUID unit, UUID id, LocalDate on, Stay.End reason, @Nullable String note) {
        int ended = jdbc.sql("""
                        update member_stay set to_on = :on, end_reason = :reason, note = :note
                        where unit_id = :unit and member_id = :id and to_on is null and from_on <= :on
                        """)
                .param("on", on)
                .param("reason", reason.name())
                .param("note", note)
                .param("unit", unit)
                .param("id", id)
                .update();
        if (ended == 0) {
            throw new MemberRefused(Reason.BEFORE_STAY);
        }
    }

    private void begin(
            UUID unit, UUID id, LocalDate on, Member.Category category, Stay.Reason reason, @Nullable UUID actor) {
        jdbc.sql("""
                        insert into member_stay (unit_id, member_id, from_on, category, reason, recorded_by, recorded_at)
                        values (:unit, :id, :on, :category, :reason, :actor, clock_timestamp())
                        """)
                .param("unit", unit)
                .param("id", id)
                .param("on", on)
                .param("category", category.name())
                .param("reason", reason.name())
                .param("actor", actor)
                .update();
    }

    private void status(UUID unit, UUID id, Member.Status status) {
        jdbc.sql("update member set status = :status, version = version + 1 where unit_id = :unit and id = :id")
                .param("status", status.name())
                .param("unit", unit)
                .param("id", id)
                .update();
    }
}
