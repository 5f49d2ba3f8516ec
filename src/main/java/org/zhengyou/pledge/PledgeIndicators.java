package org.zhengyou.pledge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Permission;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorSource;
import org.zhengyou.pledge.Pledge.State;

/** What is counted of pledges: how many in each state, who of those due has pledged, and how it ended. */
@Component
class PledgeIndicators implements IndicatorSource {
    static final String COVERAGE = "pledge.coverage";
    static final String FULFILMENT = "pledge.fulfilment";

    /** Whose pledge is not with the public yet is the branch's and the office's to know. */
    private static final Set<State> NOT_YET_PUBLIC = EnumSet.of(State.DRAFT, State.UNDER_REVIEW, State.ON_NOTICE);

    @Override
    public List<Indicator> indicators() {
        List<Indicator> indicators = new ArrayList<>();
        for (State state : State.STANDING) {
            Indicator inState = at(Indicator.count(id(state), IN_STATE + "'" + state.name() + "'"));
            indicators.add(NOT_YET_PUBLIC.contains(state) ? inState.namedFor(Permission.MEMBER_READ) : inState);
        }
        indicators.add(
                Indicator.rate(COVERAGE, COVERED).detailIn("pledge.coverage").namedFor(Permission.MEMBER_READ));
        indicators.add(at(Indicator.rate(FULFILMENT, ENDED)));
        return indicators;
    }

    /** Figures that look at a pledge before or after a change. */
    static String[] touched(@Nullable State from, @Nullable State to) {
        Set<String> ids = new LinkedHashSet<>();
        if (from != null && State.STANDING.contains(from)) {
            ids.add(id(from));
        }
        if (to != null && State.STANDING.contains(to)) {
            ids.add(id(to));
        }
        ids.add(COVERAGE);
        ids.add(FULFILMENT);
        return ids.toArray(String[]::new);
    }

    /** {@code pledge.underReview} of {@code UNDER_REVIEW}. */
    static String id(State state) {
        StringBuilder id = new StringBuilder("pledge.");
        boolean upper = false;
        for (char c : state.name().toCharArray()) {
            if (c == '_') {
                upper = true;
            } else {
                id.append(upper ? c : Character.toLowerCase(c));
                upper = false;
            }
        }
        return id.toString();
    }

    private static Indicator at(Indicator indicator) {
        return indicator.detailIn("pledge.state").shownAt("/units/{unit}/pledges/{record}", Permission.PLEDGE_READ);
    }

    private static final String IN_STATE = """
            select p.unit_id, p.id as record_id, true as counted, p.pledger_name as label, p.state as detail,
                   p.state_on as happened_on
            from pledge p join scope s on s.unit_id = p.unit_id
            where p.campaign_id = :campaign and p.state =
            """;

    private static final String ENDED = """
            select p.unit_id, p.id as record_id, p.outcome = 'FULFILLED' as counted, p.pledger_name as label,
                   p.outcome as detail, p.state_on as happened_on
            from pledge p join scope s on s.unit_id = p.unit_id
            where p.campaign_id = :campaign and p.outcome is not null
            """;

    // The letter goes with the member: who moved after pledging has pledged.
    private static final String COVERED = """
            select m.unit_id, m.id as record_id, p.id is not null as counted, m.name as label,
                   case when p.id is null then 'MISSING' when m.retired or e.id is not null then 'VOLUNTARY'
                        else 'PLEDGED' end as detail,
                   p.state_on as happened_on
            from member m join scope s on s.unit_id = m.unit_id
            left join lateral (
                select id, state_on from pledge
                where member_id = m.id and campaign_id = :campaign and state not in ('DRAFT', 'UNDER_REVIEW', 'DISCARDED')
                order by id desc limit 1
            ) p on true
            left join pledge_exemption e on e.unit_id = m.unit_id and e.campaign_id = :campaign
                 and e.member_id = m.id and e.ended_at is null
            where m.status = 'ACTIVE' and (p.id is not null or not m.retired and e.id is null)
            """;
}
