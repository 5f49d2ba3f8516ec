-- A tree of ${cities} cities with ${counties} counties each (0 and 0: one county), every county with 77 branches and
-- 1,429 members, every member but one in twenty-five with a pledge. Written straight into the tables, as the
-- program's own deeds would have left them.
insert into unit (id, parent_id, name, kind, affiliation, position, opened_on)
values (uuidv7(), null, '教育系统党委', 'COMMITTEE', 'DIRECT', 1, date '2020-01-01');

insert into unit (id, parent_id, name, kind, affiliation, position, opened_on)
select uuidv7(), top.id, '第' || n || '市教育局党委', 'COMMITTEE', 'DIRECT', n, date '2020-01-01'
from unit top, generate_series(1, ${cities}) n
where top.parent_id is null;

insert into unit (id, parent_id, name, kind, affiliation, position, opened_on)
select uuidv7(), parent.id, '第' || n || '县教育体育局党委', 'COMMITTEE', 'DIRECT', n, date '2020-01-01'
from unit parent, generate_series(1, ${counties}) n
where not exists (select from unit below where below.parent_id = parent.id);

insert into unit (id, parent_id, name, kind, affiliation, leading_committee, school_level, ownership, position, opened_on)
select uuidv7(), county.id,
       case when ${counties} > 0 then coalesce('第' || nullif(city.position, 0) || '市', '') || '第' || county.position || '县' else '' end
           || (array['新城', '金城', '龙门', '芝阳', '西庄', '板桥', '林源', '乔子'])[1 + n % 8]
           || (array['中心小学', '初级中学', '中心幼儿园', '九年制学校', '启明民办幼儿园'])[1 + n % 5] || n || '党支部',
       case when n % 5 = 4 then 'JOINT_BRANCH' else 'BRANCH' end,
       case when n <= 14 then 'DIRECT' else 'GUIDED' end,
       case when n > 14 then '第' || 1 + n / 5 || '镇党委' end,
       (array['PRIMARY', 'JUNIOR', 'KINDERGARTEN', 'NINE_YEAR', 'KINDERGARTEN'])[1 + n % 5],
       case when n % 5 = 4 then 'PRIVATE' else 'PUBLIC' end,
       n, date '2020-01-01'
from unit county left join unit city on city.id = county.parent_id and city.parent_id is not null,
     generate_series(1, 77) n
where not exists (select from unit below where below.parent_id = county.id);

insert into unit_ancestor (unit_id, ancestor_id, depth)
with recursive up as (
    select id as unit_id, id as ancestor_id, 0 as depth from unit
    union all
    select up.unit_id, u.parent_id, up.depth + 1 from up join unit u on u.id = up.ancestor_id where u.parent_id is not null
)
select unit_id, ancestor_id, depth from up;

insert into unit_version (unit_id, valid_from, parent_id, name, kind, affiliation, leading_committee, school_level,
                          ownership, reason)
select id, opened_on, parent_id, name, kind, affiliation, leading_committee, school_level, ownership, 'OPENED' from unit;

-- 43 branches of 19 and 34 of 18 make 1,429
insert into member (unit_id, id, name, name_key, category, post, sex, ethnicity, retired, position)
select unit_id, uuidv7(), name, name, category, post, sex, '汉族', post = '退休', n
from (
    select u.id as unit_id, n,
           substr('赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨', 1 + (u.position * 7 + n * 3) % 16, 1)
               || substr('伟芳娜敏静丽强磊军洋勇艳杰娟涛明', 1 + (u.position * 5 + n * 11) % 16, 1)
               || case when n % 3 = 0 then '' else substr('华平文子思嘉俊晨雨欣梓浩', 1 + (u.position + n * 7) % 12, 1) end
               as name,
           case when n % 38 = 17 then 'PROBATIONARY' else 'FULL' end as category,
           (array['语文教师', '数学教师', '英语教师', '物理教师', '体育教师', '班主任', '教务主任', '副校长', '职员', '退休'])
               [1 + (u.position + n * 3) % 10] as post,
           case when n % 2 = 0 then 'MALE' else 'FEMALE' end as sex
    from unit u, generate_series(1, 19) n
    where u.kind in ('BRANCH', 'JOINT_BRANCH') and n <= case when u.position <= 43 then 19 else 18 end
) as made
order by unit_id, n;

insert into member_stay (unit_id, member_id, from_on, category, reason)
select unit_id, id, date '2025-01-01', category, 'RECORDED' from member;

insert into campaign (unit_id, id, title, theme, starts_on, ends_on, state, recorded_at)
select id, uuidv7(), '创先争优活动', '立足岗位作贡献', current_date - 60, current_date + 300, 'RUNNING', now()
from unit where parent_id is null;

insert into campaign_phase (unit_id, id, campaign_id, name, starts_on, ends_on)
select unit_id, uuidv7(), id, '公开承诺', current_date - 30, current_date + 60 from campaign;

insert into campaign_phase_tool (unit_id, phase_id, tool, switched)
select unit_id, id, tool, 'ON' from campaign_phase, unnest(array['PLEDGE', 'NOTICE', 'APPRAISAL']) tool;

insert into required_action (unit_id, id, campaign_id, title, indicator, measure, target, due_on, position)
select unit_id, uuidv7(), id, a.title, a.indicator, a.measure, a.target, current_date + a.due, a.position
from campaign,
     (values ('党员公开承诺', 'pledge.coverage', 'RATE', 95, 10, 1), ('自选动作', 'action.selfChosen', 'COUNT', 1, -5, 2))
         as a (title, indicator, measure, target, due, position);

insert into obligation (unit_id, id, campaign_id, action_id, recorded_at)
select u.id, uuidv7(), a.campaign_id, a.id, now()
from unit u, required_action a where u.kind in ('BRANCH', 'JOINT_BRANCH');

insert into self_chosen_action (unit_id, id, campaign_id, title, body, happened_on, recorded_at)
select u.id, uuidv7(), c.id, '送教下乡', '到联系村小送教一次。', current_date - 10, now()
from unit u, campaign c where u.kind in ('BRANCH', 'JOINT_BRANCH') and u.position % 3 <> 0;

insert into pledge (unit_id, id, campaign_id, pledger_kind, member_id, pledger_name, pledger_post, state, summary,
                    text_hash, due_on, state_on, in_force_on, approved_by)
select m.unit_id, uuidv7(), c.id, 'MEMBER', m.id, m.name, m.post, s.state,
       '每学期上一次公开课，听课评课不少于二十节（' || m.position || '）',
       sha256(convert_to('公开课' || m.position, 'UTF8')), current_date + 120, current_date - 3,
       case when s.state not in ('UNDER_REVIEW', 'ON_NOTICE') then current_date - 3 end,
       case when s.state <> 'UNDER_REVIEW' then 'SECRETARY' end
from member m, campaign c,
     lateral (select (array['IN_FORCE', 'IN_FORCE', 'IN_FORCE', 'IN_FORCE', 'IN_FORCE', 'IN_FORCE', 'ON_NOTICE',
                            'ON_NOTICE', 'UNDER_REVIEW', 'FULFILLED'])[1 + m.position % 10] as state) s
where (hashtext(m.id::text) & 1023) % 25 <> 0
order by m.unit_id, m.position;

insert into pledge_version (unit_id, pledge_id, version, words, text_hash, written_by, recorded_at, stands_from)
select unit_id, id, 1, summary || '；利用课后服务时间辅导学习有困难的学生，每周不少于两次', text_hash, pledger_name, now(), in_force_on
from pledge;

insert into pledge_item (unit_id, pledge_id, version, position, kind, text, measure, due_on)
select p.unit_id, p.id, 1, i.position, i.kind, case i.position when 1 then p.summary else i.text end, i.measure, p.due_on
from pledge p,
     (values (1, 'WORK', '', '教研组记录'),
             (2, 'SERVICE', '利用课后服务时间辅导学习有困难的学生，每周不少于两次', '课后服务登记')) as i (position, kind, text, measure);

insert into pledge_transition (unit_id, pledge_id, step, from_state, event, to_state, actor_name, actor_kind,
                               happened_on, recorded_at)
select p.unit_id, p.id, 1, 'DRAFT', 'SUBMIT', 'UNDER_REVIEW', p.pledger_name, 'PLEDGER', current_date - 10, now()
from pledge p;

-- The office of the whole tree, and the secretaries of a thousand branches spread over it, each signed in.
insert into account (id, name, sign_in_name) values (uuidv7(), '测试办公室', 'bench-office');
insert into role_grant (account_id, role, unit_id)
select a.id, 'OFFICE', u.id from account a, unit u where a.sign_in_name = 'bench-office' and u.parent_id is null;

insert into account (id, name, sign_in_name)
select uuidv7(), '书记' || n, 'bench-secretary-' || n
from generate_series(1, least(1000, (select count(*) from unit where kind in ('BRANCH', 'JOINT_BRANCH')))) n;
insert into role_grant (account_id, role, unit_id)
select a.id, 'SECRETARY', u.id
from (select id, row_number() over (order by hashtext(id::text)) as n
      from unit where kind in ('BRANCH', 'JOINT_BRANCH')) u
join account a on a.sign_in_name = 'bench-secretary-' || u.n;

insert into session (token_hash, account_id, opened_at, ends_at)
select sha256(convert_to(sign_in_name, 'UTF8')), id, now(), now() + interval '12 hours' from account;

insert into indicator_campaign (campaign_id, unit_id) select id, unit_id from campaign;
analyze;
insert into indicator_change (campaign_id, unit_id) select c.id, u.id from campaign c, unit u;
