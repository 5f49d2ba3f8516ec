package org.zhengyou.roster;

/** The statements by which rows of a roster find their members. Each takes the import's unit and id. */
final class MatchSql {
    /** Back to what was read: everything usable is new until a member is found for it. */
    static final String AGAIN = """
            update roster_import_member set action = 'ADD', from_unit = null, target_id = uuidv7()
            where unit_id = :top and import_id = :id and action in ('CHANGE', 'SAME')
            """;

    static final String SAME_NUMBER_TWICE = """
            with twice as (
                select seq, first_value(row_number) over (partition by id_number_mark order by seq) as first_row,
                       row_number() over (partition by id_number_mark order by seq) as nth
                from roster_import_member
                where unit_id = :top and import_id = :id and action = 'ADD' and id_number_mark is not null
            )
            update roster_import_member r set action = 'FAULTY', problems = coalesce(problems, '[]') || jsonb_build_array(
                jsonb_build_object('error', true, 'field', 'idNumber', 'code', 'id_number_twice',
                    'arguments', jsonb_build_array(first_row::text)))
            from twice t where r.unit_id = :top and r.import_id = :id and r.seq = t.seq and t.nth > 1
            """;

    /** Two of one name in one branch can be told apart by their numbers only. */
    static final String SAME_NAME_TWICE = """
            with twice as (
                select seq, first_value(row_number) over w as first_row, row_number() over w as nth,
                       bool_or(id_number_mark is null) over (partition by target_unit, name_key) as unsure
                from roster_import_member
                where unit_id = :top and import_id = :id and action = 'ADD'
                window w as (partition by target_unit, name_key order by seq)
            )
            update roster_import_member r set action = 'FAULTY', problems = coalesce(problems, '[]') || jsonb_build_array(
                jsonb_build_object('error', true, 'field', 'name', 'code', 'name_twice',
                    'arguments', jsonb_build_array(first_row::text)))
            from twice t where r.unit_id = :top and r.import_id = :id and r.seq = t.seq and t.nth > 1 and t.unsure
            """;

    static final String BY_NUMBER = """
            update roster_import_member r set action = 'CHANGE', target_id = m.id,
                from_unit = nullif(m.unit_id, r.target_unit)
            from member m
            where r.unit_id = :top and r.import_id = :id and r.action = 'ADD' and r.id_number_mark is not null
              and m.status = 'ACTIVE' and m.id_number_mark = r.id_number_mark
            """;

    /** A number that belongs to a member outside the importer's tree: not theirs to move, nor to know of. */
    static final String ELSEWHERE = """
            update roster_import_member r set action = 'FAULTY', from_unit = null,
                problems = coalesce(problems, '[]') || jsonb_build_array(jsonb_build_object(
                    'error', true, 'field', 'idNumber', 'code', 'id_number_elsewhere', 'arguments', '[]'::jsonb))
            where r.unit_id = :top and r.import_id = :id and r.action = 'CHANGE' and r.from_unit is not null
              and not exists (select from unit_ancestor a where a.unit_id = r.from_unit and a.ancestor_id = :top)
            """;

    static final String BY_NAME = """
            with named as (
                select m.unit_id, m.name_key, min(m.id::text)::uuid as id, min(m.id_number_mark::text) as mark
                from member m join unit_ancestor a on a.unit_id = m.unit_id and a.ancestor_id = :top
                where m.status = 'ACTIVE'
                  and not exists (select from roster_import_member taken
                                  where taken.unit_id = :top and taken.import_id = :id
                                    and taken.action = 'CHANGE' and taken.target_id = m.id)
                group by m.unit_id, m.name_key having count(*) = 1
            )
            update roster_import_member r set action = 'CHANGE', target_id = n.id
            from named n
            where r.unit_id = :top and r.import_id = :id and r.action = 'ADD'
              and n.unit_id = r.target_unit and n.name_key = r.name_key
              and (r.id_number_mark is null or n.mark is null)
            """;

    static final String NAMESAKE = """
            update roster_import_member r set warned = true, problems = coalesce(problems, '[]') || jsonb_build_array(
                jsonb_build_object('error', false, 'field', 'name', 'code', 'namesake', 'arguments', '[]'::jsonb))
            where r.unit_id = :top and r.import_id = :id and r.action = 'ADD' and r.target_unit is not null
              and not coalesce(r.problems, '[]') @> '[{"code": "namesake"}]'
              and exists (select from member m where m.unit_id = r.target_unit and m.name_key = r.name_key
                            and m.status = 'ACTIVE')
            """;

    /** A blank cell states nothing. A date is the same however it was typed. */
    static final String UNCHANGED = """
            update roster_import_member r set action = 'SAME'
            from member m
            where r.unit_id = :top and r.import_id = :id and r.action = 'CHANGE' and r.from_unit is null
              and m.unit_id = r.target_unit and m.id = r.target_id
              and r.name = m.name and r.category = m.category and r.post = m.post
              and (r.party_post is null or r.party_post is not distinct from m.party_post)
              and (r.sex is null or r.sex is not distinct from m.sex)
              and (r.ethnicity is null or r.ethnicity is not distinct from m.ethnicity)
              and (r.birth is null or (r.birth, r.birth_precision) is not distinct from (m.birth, m.birth_precision))
              and (r.joined is null or (r.joined, r.joined_precision) is not distinct from (m.joined, m.joined_precision))
              and (r.full_since is null
                   or (r.full_since, r.full_precision) is not distinct from (m.full_since, m.full_precision))
              and (r.education is null or r.education is not distinct from m.education)
              and (r.id_number_mark is null or r.id_number_mark is not distinct from m.id_number_mark)
              and (r.phone_mark is null or r.phone_mark is not distinct from m.phone_mark)
              and (r.note is null or r.note is not distinct from m.note)
              and (m.retired or not r.retired)
            """;

    private MatchSql() {}
}
