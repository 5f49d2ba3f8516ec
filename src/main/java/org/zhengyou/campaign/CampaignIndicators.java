package org.zhengyou.campaign;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Permission;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorSource;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.member.MembersChanged;

/** What is counted of units, members and the campaign's own records. */
@Component
public class CampaignIndicators implements IndicatorSource {
    public static final String UNITS = "unit.count";
    public static final String UNITS_DIRECT = "unit.direct";
    public static final String UNITS_GUIDED = "unit.guided";
    public static final String MEMBERS = "member.count";
    public static final String MEMBERS_DIRECT = "member.direct";
    public static final String MEMBERS_GUIDED = "member.guided";
    public static final String REQUIRED = "action.required";
    /** In parts, one for each required action, by its id. */
    public static final String EACH = "action.each";

    public static final String SELF_CHOSEN = "action.selfChosen";
    public static final String WEAK = "unit.weak";

    /** Figures that look at obligations. */
    static final String[] OF_OBLIGATIONS = {REQUIRED, EACH, WEAK};

    /** The rule of {@link RequiredAction#standing} in SQL, over required action r and own value v. */
    private static final String MET = """
            case r.measure when 'COUNT' then coalesce(v.numerator, 0) >= r.target
                           else v.numerator * 100 >= r.target * v.denominator end""";

    private static final String HOW_FAR = """
            coalesce(v.numerator, 0) || '/' || case r.measure when 'COUNT' then r.target else v.denominator end""";
    private static final String OWED = """
            join required_action r on r.id = o.action_id and r.withdrawn_at is null
            left join indicator_value v
                on v.unit_id = o.unit_id and v.campaign_id = o.campaign_id and v.indicator = r.indicator
            where o.campaign_id = :campaign and o.answer is distinct from 'ACCEPTED'
              and (r.measure = 'COUNT' or v.denominator > 0)
            """;
    private static final String ACTIONS = "select o.unit_id, o.id as record_id, " + MET
            + " as counted, r.title as label, " + HOW_FAR + " as detail, r.due_on as happened_on %s\n"
            + "from obligation o join scope s on s.unit_id = o.unit_id\n" + OWED;
    private static final String WEAK_UNITS = """
            select u.id as unit_id, u.id as record_id, w.reasons is not null as counted, u.name as label,
                   w.reasons as detail, w.since as happened_on
            from unit u join scope s on s.unit_id = u.id
            left join lateral (
                select string_agg(r.title || ' ' || %s, ' · ' order by r.position, r.id) as reasons,
                       min(r.due_on) as since
                from obligation o %s and o.unit_id = u.id and r.due_on < :today and not %s
            ) w on true
            where u.kind in ('BRANCH', 'JOINT_BRANCH')
            """.formatted(HOW_FAR, OWED, MET);
    private static final String BRANCHES = """
            select u.id as unit_id, u.id as record_id, true as counted, u.name as label, u.affiliation as detail,
                   u.opened_on as happened_on
            from unit u join scope s on s.unit_id = u.id where u.kind in ('BRANCH', 'JOINT_BRANCH')
            """;
    private static final String ACTIVE_MEMBERS = """
            select m.unit_id, m.id as record_id, true as counted, m.name as label, m.category as detail,
                   null::date as happened_on
            from member m join scope s on s.unit_id = m.unit_id
            """;
    private static final String CHOSEN = """
            select a.unit_id, a.id as record_id, true as counted, a.title as label, null::text as detail, a.happened_on
            from self_chosen_action a join scope s on s.unit_id = a.unit_id where a.campaign_id = :campaign
              and a.removed_at is null
            """;

    private final Indicators figures;

    CampaignIndicators(Indicators figures) {
        this.figures = figures;
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(
                units(UNITS, ""),
                units(UNITS_DIRECT, " and u.affiliation = 'DIRECT'"),
                units(UNITS_GUIDED, " and u.affiliation = 'GUIDED'"),
                members(MEMBERS, ""),
                members(MEMBERS_DIRECT, "join unit u on u.id = m.unit_id and u.affiliation = 'DIRECT'\n"),
                members(MEMBERS_GUIDED, "join unit u on u.id = m.unit_id and u.affiliation = 'GUIDED'\n"),
                Indicator.count(SELF_CHOSEN, CHOSEN),
                Indicator.rate(REQUIRED, ACTIONS.formatted("")).fromOtherIndicators(),
                Indicator.rate(EACH, ACTIONS.formatted(", r.id::text as part"))
                        .fromOtherIndicators()
                        .inParts(),
                Indicator.count(WEAK, WEAK_UNITS)
                        .fromOtherIndicators()
                        .turningWithTheDay()
                        .forOfficeAndUnitOnly());
    }

    @EventListener
    void on(MembersChanged changed) {
        figures.changedInAllCampaigns(changed.unitIds(), MEMBERS, MEMBERS_DIRECT, MEMBERS_GUIDED);
    }

    private static Indicator units(String id, String which) {
        return Indicator.count(id, BRANCHES + which)
                .detailIn("unit.affiliation")
                .shownAt("/units/{unit}", Permission.UNIT_READ);
    }

    private static Indicator members(String id, String which) {
        return Indicator.count(id, ACTIVE_MEMBERS + which + "where m.status = 'ACTIVE'")
                .detailIn("member.category")
                .shownAt("/units/{unit}/members/{record}", Permission.MEMBER_READ);
    }
}
