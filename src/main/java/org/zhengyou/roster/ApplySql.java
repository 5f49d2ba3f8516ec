package org.zhengyou.roster;

/** The statements that write a roster of members, and those that take it back. All take the import's unit and id. */
final class ApplySql {
    static final String REMEMBER = """
            update roster_import_member r set before = to_jsonb(m)
            from member m
            where r.unit_id = :top and r.import_id = :id and r.action = 'CHANGE'
              and m.unit_id = coalesce(r.from_unit, r.target_unit) and m.id = r.target_id
            """;

    /** The stay ends where the branch or the category changes. */
    static final String END_STAYS = """
            update member_stay s set to_on = greatest(s.from_on, :asOf), end_source = :id,
                end_reason = case when r.from_unit is not null then 'MOVED_OUT'
                                  when r.category = 'FULL' then 'MADE_FULL' else 'CORRECTED' end
            from roster_import_member r
            where r.unit_id = :top and r.import_id = :id and r.action = 'CHANGE'
              and s.unit_id = coalesce(r.from_unit, r.target_unit) and s.member_id = r.target_id and s.to_on is null
              and (r.from_unit is not null or s.category <> r.category)
            """;

    static final String LEAVE_OLD_BRANCH = """
            update member m set status = 'MOVED', version = version + 1
            from roster_import_member r
            where r.unit_id = :top and r.import_id = :id and r.action = 'CHANGE' and r.from_unit is not null
              and m.unit_id = r.from_unit and m.id = r.target_id
            """;

    /** The row of the new branch, as the old one was; a member who comes back finds the old row again. */
    static final String ENTER_NEW_BRANCH = """
            insert into member (unit_id, id, name, name_key, category, post, sex, ethnicity, birth, birth_precision,
                birth_typed, joined, joined_precision, joined_typed, full_since, full_precision, full_typed, education,
                id_number, id_number_mark, phone, phone_mark, note, retired, position, version)
            select r.target_unit, m.id, m.name, m.name_key, m.category, m.post, m.sex, m.ethnicity, m.birth,
                m.birth_precision, m.birth_typed, m.joined, m.joined_precision, m.joined_typed, m.full_since,
                m.full_precision, m.full_typed, m.education, m.id_number, m.id_number_mark, m.phone, m.phone_mark,
                m.note, m.retired, r.seq, m.version
            from roster_import_member r join member m on m.unit_id = r.from_unit and m.id = r.target_id
            where r.unit_id = :top and r.import_id = :id and r.action = 'CHANGE'
            on conflict (unit_id, id) do update set status = 'ACTIVE', version = excluded.version
            """;

    static final String CHANGE = """
            update member m set name = r.name, name_key = r.name_key, category = r.category, post = r.post,
                party_post = coalesce(r.party_post, m.party_post), sex = coalesce(r.sex, m.sex),
                ethnicity = coalesce(r.ethnicity, m.ethnicity),
                birth = coalesce(r.birth, m.birth),
                birth_precision = case when r.birth is null then m.birth_precision else r.birth_precision end,
                birth_typed = case when r.birth is null then m.birth_typed else r.birth_typed end,
                joined = coalesce(r.joined, m.joined),
                joined_precision = case when r.joined is null then m.joined_precision else r.joined_precision end,
                joined_typed = case when r.joined is null then m.joined_typed else r.joined_typed end,
                full_since = coalesce(r.full_since, m.full_since),
                full_precision = case when r.full_since is null then m.full_precision else r.full_precision end,
                full_typed = case when r.full_since is null then m.full_typed else r.full_typed end,
                education = coalesce(r.education, m.education),
                id_number = coalesce(r.id_number, m.id_number),
                id_number_mark = coalesce(r.id_number_mark, m.id_number_mark),
                phone = coalesce(r.phone, m.phone), phone_mark = coalesce(r.phone_mark, m.phone_mark),
                note = coalesce(r.note, m.note), retired = m.retired or r.retired, version = m.version + 1
            from roster_import_member r
            where r.unit_id = :top and r.import_id = :id and r.action = 'CHANGE'
              and m.unit_id = r.target_unit and m.id = r.target_id
            """;

    static final String ADD = """
            insert into member (unit_id, id, name, name_key, category, post, party_post, sex, ethnicity, birth,
                birth_precision, birth_typed, joined, joined_precision, joined_typed, full_since, full_precision,
                full_typed, education, id_number, id_number_mark, phone, phone_mark, note, retired, position)
            select target_unit, target_id, name, name_key, category, post, party_post, sex, ethnicity, birth,
                birth_precision, birth_typed, joined, joined_precision, joined_typed, full_since, full_precision,
                full_typed, education, id_number, id_number_mark, phone, phone_mark, note, retired, seq
            from roster_import_member
            where unit_id = :top and import_id = :id and action = 'ADD'
            """;

    static final String BEGIN_STAYS = """
            insert into member_stay (unit_id, member_id, from_on, category, reason, recorded_at, recorded_by, source)
            select r.target_unit, r.target_id, coalesce(e.to_on, :asOf), r.category,
                case when r.action = 'ADD' then 'RECORDED' when r.from_unit is not null then 'MOVED_IN'
                     when r.category = 'FULL' then 'MADE_FULL' else 'CORRECTED' end,
                clock_timestamp(), :actor, :id
            from roster_import_member r
            left join member_stay e on e.member_id = r.target_id and e.end_source = :id
            where r.unit_id = :top and r.import_id = :id
              and (r.action = 'ADD' or r.action = 'CHANGE' and e.member_id is not null)
            """;

    /** Names of members who are not as the import left them. */
    static final String CHANGED_SINCE = """
            select r.name from roster_import_member r
            left join member m on m.unit_id = r.target_unit and m.id = r.target_id and m.status = 'ACTIVE'
            where r.unit_id = :top and r.import_id = :id and r.action in ('ADD', 'CHANGE')
              and m.version is distinct from
                  case when r.action = 'ADD' then 1
                       else (r.before ->> 'version')::int + case when r.from_unit is null then 1 else 2 end end
            order by r.seq
            """;

    static final String UNDO_STAYS = "delete from member_stay where source = :id and :top is not null";

    /** The new branch's row goes if nothing but this import put it there. */
    static final String UNDO_ENTERED = """
            with entered as (
                select target_unit, target_id from roster_import_member
                where unit_id = :top and import_id = :id and action = 'CHANGE' and from_unit is not null
            ), kept as (
                update member m set status = 'MOVED' from entered e
                where m.unit_id = e.target_unit and m.id = e.target_id
                  and exists (select from member_stay s where s.unit_id = m.unit_id and s.member_id = m.id)
            )
            delete from member m using entered e
            where m.unit_id = e.target_unit and m.id = e.target_id
              and not exists (select from member_stay s where s.unit_id = m.unit_id and s.member_id = m.id)
            """;

    static final String UNDO_CHANGE = """
            update member m set (name, name_key, category, post, party_post, sex, ethnicity, birth, birth_precision,
                birth_typed, joined, joined_precision, joined_typed, full_since, full_precision, full_typed, education,
                id_number, id_number_mark, phone, phone_mark, note, retired, status, version) =
                (b.name, b.name_key, b.category, b.post, b.party_post, b.sex, b.ethnicity, b.birth, b.birth_precision,
                b.birth_typed, b.joined, b.joined_precision, b.joined_typed, b.full_since, b.full_precision,
                b.full_typed, b.education, b.id_number, b.id_number_mark, b.phone, b.phone_mark, b.note, b.retired,
                b.status, m.version + 1)
            from roster_import_member r, jsonb_populate_record(null::member, r.before) b
            where r.unit_id = :top and r.import_id = :id and r.action = 'CHANGE'
              and m.unit_id = b.unit_id and m.id = b.id
            """;

    static final String REOPEN_STAYS = """
            update member_stay set to_on = null, end_reason = null, end_source = null
            where end_source = :id and :top is not null
            """;

    static final String UNDO_ADD = """
            delete from member m using roster_import_member r
            where r.unit_id = :top and r.import_id = :id and r.action = 'ADD'
              and m.unit_id = r.target_unit and m.id = r.target_id
            """;

    private ApplySql() {}
}
