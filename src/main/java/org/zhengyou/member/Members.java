package org.zhengyou.member;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.member.MemberRefused.Reason;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Plans;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.sheet.PartialDate;
import org.zhengyou.platform.sheet.PlainText;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** Members of branches: finding them, adding one, correcting one. */
@Component
public class Members {
    private final JdbcClient jdbc;
    private final Units units;
    private final MemberSecrets secrets;
    private final ApplicationEventPublisher events;

    Members(JdbcClient jdbc, Units units, MemberSecrets secrets, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.units = units;
        this.secrets = secrets;
        this.events = events;
    }

    public Member get(UUID unit, UUID id) {
        return jdbc.sql("select * from member where unit_id = :unit and id = :id")
                .param("unit", unit)
                .param("id", id)
                .query(this::member)
                .optional()
                .orElseThrow(Missing::new);
    }

    /**
     * What a list asks for.
     *
     * @param name part of a name, as typed; empty for all
     * @param gone those who moved or left, instead of those who are there
     */
    public record Filter(
            String name,
            Member.@Nullable Category category,
            @Nullable Boolean retired,
            boolean gone) {
        public static final Filter ALL = new Filter("", null, null, false);
    }

    /** Members of a unit and of all below it, in the office's order; one more than asked for where more follow. */
    @Transactional(readOnly = true)
    public List<MemberRow> list(UUID top, Filter filter, int offset, int limit) {
        Plans.forTheValues(jdbc);
        return jdbc.sql("""
                        select m.unit_id, u.name as unit_name, m.id, m.name, m.category, m.post, m.party_post, m.retired,
                               m.status
                        from unit_ancestor a join member m on m.unit_id = a.unit_id join unit u on u.id = m.unit_id
                        where a.ancestor_id = :top and (m.status = 'ACTIVE') <> :gone
                          and (:name = '' or m.name_key like '%' || :name || '%')
                          and (:category::text is null or m.category = :category)
                          and (:retired::boolean is null or m.retired = :retired)
                        order by u.position, u.id, m.position, m.id
                        limit :limit offset :offset
                        """)
                .param("top", top)
                .param("gone", filter.gone())
                .param("name", PlainText.nameKey(filter.name()).replaceAll("[%_\\\\]", "\\\\$0"))
                .param(
                        "category",
                        filter.category() == null ? null : filter.category().name())
                .param("retired", filter.retired())
                .param("limit", limit)
                .param("offset", offset)
                .query(MemberRow.class)
                .list();
    }

    /** Members in a unit's subtree, by category. */
    @Transactional(readOnly = true)
    public Map<Member.Category, Long> count(UUID top) {
        Plans.forTheValues(jdbc);
        Map<Member.Category, Long> counts = new HashMap<>();
        jdbc.sql("""
                        select m.category, count(*) from unit_ancestor a join member m on m.unit_id = a.unit_id
                        where a.ancestor_id = :top and m.status = 'ACTIVE' group by m.category
                        """)
                .param("top", top)
                .query((row, n) -> {
                    counts.put(Member.Category.valueOf(row.getString(1)), row.getLong(2));
                    return n;
                })
                .list();
        return counts;
    }

    /** Whether anybody is on the roster of a unit's subtree. */
    public boolean any(UUID top) {
        return jdbc.sql("""
                        select exists (select from unit_ancestor a join member m on m.unit_id = a.unit_id
                                       where a.ancestor_id = :top and m.status = 'ACTIVE')
                        """).param("top", top).query(Boolean.class).single();
    }

    /** Where and as what the person has been, the latest first. */
    public List<Stay> stays(UUID id) {
        return jdbc.sql("""
                        select s.unit_id, u.name as unit_name, s.from_on, s.to_on, s.category, s.reason, s.end_reason,
                               s.note
                        from member_stay s join unit u on u.id = s.unit_id
                        where s.member_id = :id order by s.from_on desc, s.recorded_at desc
                        """).param("id", id).query(Stay.class).list();
    }

    /**
     * A member joins a branch.
     *
     * @param from the first day
     * @param actor account that records it; null for the program itself
     */
    @Transactional
    public UUID add(UUID unit, Member.Facts facts, LocalDate from, Stay.Reason reason, @Nullable UUID actor) {
        requireBranch(units.get(unit));
        UUID id = Uuid7.next();
        try {
            jdbc.sql("""
                            insert into member (unit_id, id, name, name_key, category, post, party_post, sex, ethnicity,
                                birth, birth_precision, birth_typed, joined, joined_precision, joined_typed,
                                full_since, full_precision, full_typed, education, id_number, id_number_mark,
                                phone, phone_mark, note, retired, position)
                            values (:unit, :id, :name, :nameKey, :category, :post, :partyPost, :sex, :ethnicity,
                                :birth, :birthPrecision, :birthTyped, :joined, :joinedPrecision, :joinedTyped,
                                :full, :fullPrecision, :fullTyped, :education, :idNumber, :idNumberMark,
                                :phone, :phoneMark, :note, :retired,
                                (select coalesce(max(position), 0) + 1 from member where unit_id = :unit))
                            """)
                    .param("unit", unit)
                    .param("id", id)
                    .params(parameters(facts))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new MemberRefused(Reason.ID_NUMBER_TAKEN);
        }
        jdbc.sql("""
                        insert into member_stay (unit_id, member_id, from_on, category, reason, recorded_by)
                        values (:unit, :id, :from, :category, :reason, :actor)
                        """)
                .param("unit", unit)
                .param("id", id)
                .param("from", from)
                .param("category", facts.category().name())
                .param("reason", reason.name())
                .param("actor", actor)
                .update();
        events.publishEvent(new MembersChanged(Set.of(unit)));
        return id;
    }

    /** What was written down of a member is put right; the category changes by {@link MemberMoves} only. */
    @Transactional
    public void correct(UUID unit, UUID id, Member.Facts facts, int version) {
        Map<String, @Nullable Object> parameters = parameters(facts);
        try {
            int changed = jdbc.sql("""
                            update member set name = :name, name_key = :nameKey, post = :post, party_post = :partyPost,
                                sex = :sex, ethnicity = :ethnicity, birth = :birth, birth_precision = :birthPrecision,
                                birth_typed = :birthTyped, joined = :joined, joined_precision = :joinedPrecision,
                                joined_typed = :joinedTyped, full_since = :full, full_precision = :fullPrecision,
                                full_typed = :fullTyped, education = :education,
                                id_number = coalesce(:idNumber, id_number),
                                id_number_mark = coalesce(:idNumberMark, id_number_mark),
                                phone = coalesce(:phone, phone), phone_mark = coalesce(:phoneMark, phone_mark),
                                note = :note, retired = :retired, version = version + 1
                            where unit_id = :unit and id = :id and status = 'ACTIVE' and version = :version
                            """)
                    .param("unit", unit)
                    .param("id", id)
                    .param("version", version)
                    .params(parameters)
                    .update();
            if (changed == 0) {
                throw new MemberRefused(get(unit, id).active() ? Reason.CHANGED_MEANWHILE : Reason.NOT_ACTIVE);
            }
        } catch (DuplicateKeyException e) {
            throw new MemberRefused(Reason.ID_NUMBER_TAKEN);
        }
        events.publishEvent(new MembersChanged(Set.of(unit)));
    }

    /** The numbers in clear; whoever calls this has written it into the log. */
    public Revealed reveal(UUID unit, UUID id) {
        return jdbc.sql("select id_number, phone from member where unit_id = :unit and id = :id")
                .param("unit", unit)
                .param("id", id)
                .query((row, n) ->
                        new Revealed(secrets.openIdNumber(row.getBytes(1)), secrets.openPhone(row.getBytes(2))))
                .optional()
                .orElseThrow(Missing::new);
    }

    public record Revealed(
            @Nullable String idNumber, @Nullable String phone) {}

    static void requireBranch(Unit unit) {
        if (!unit.open()) {
            throw new MemberRefused(Reason.UNIT_CLOSED, unit.name());
        }
        if (!unit.kind().isBranch()) {
            throw new MemberRefused(Reason.NOT_A_BRANCH, unit.name());
        }
    }

    private Map<String, @Nullable Object> parameters(Member.Facts facts) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", facts.name());
        values.put("nameKey", PlainText.nameKey(facts.name()));
        values.put("category", facts.category().name());
        values.put("post", facts.post());
        values.put("partyPost", facts.partyPost());
        values.put("sex", facts.sex() == null ? null : facts.sex().name());
        values.put("ethnicity", facts.ethnicity());
        date(values, "birth", facts.birth());
        date(values, "joined", facts.joined());
        date(values, "full", facts.fullSince());
        values.put("education", facts.education());
        values.put("idNumber", secrets.sealIdNumber(facts.idNumber()));
        values.put("idNumberMark", secrets.markIdNumber(facts.idNumber()));
        values.put("phone", secrets.sealPhone(facts.phone()));
        values.put("phoneMark", secrets.markPhone(facts.phone()));
        values.put("note", facts.note());
        values.put("retired", facts.retired());
        return values;
    }

    private static void date(Map<String, @Nullable Object> values, String name, @Nullable PartialDate date) {
        values.put(name, date == null ? null : date.first());
        values.put(name + "Precision", date == null ? null : date.precision().name());
        values.put(name + "Typed", date == null ? null : date.typed());
    }

    private Member member(ResultSet row, int n) throws SQLException {
        String sex = row.getString("sex");
        String idNumber = secrets.openIdNumber(row.getBytes("id_number"));
        String phone = secrets.openPhone(row.getBytes("phone"));
        return new Member(
                row.getObject("unit_id", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("name"),
                Member.Category.valueOf(row.getString("category")),
                row.getString("post"),
                row.getString("party_post"),
                sex == null ? null : Member.Sex.valueOf(sex),
                row.getString("ethnicity"),
                date(row, "birth"),
                date(row, "joined"),
                date(row, "full"),
                row.getString("education"),
                idNumber == null ? null : Masks.idNumber(idNumber),
                phone == null ? null : Masks.phone(phone),
                row.getString("note"),
                row.getBoolean("retired"),
                Member.Status.valueOf(row.getString("status")),
                row.getInt("version"));
    }

    private static @Nullable PartialDate date(ResultSet row, String name) throws SQLException {
        LocalDate first = row.getObject(name.equals("full") ? "full_since" : name, LocalDate.class);
        return first == null
                ? null
                : new PartialDate(
                        first,
                        PartialDate.Precision.valueOf(row.getString(name + "_precision")),
                        row.getString(name + "_typed"));
    }
}
