package org.zhengyou.notice;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Permission;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorSource;

/** What is counted of objections, for the unit whose member or pledge stood on notice. Nobody's name is in the evidence. */
@Component
public class NoticeIndicators implements IndicatorSource {
    public static final String OPEN = "objection.open";
    public static final String ANSWERED = "objection.answered";

    private static final String ADDRESS = "/units/{unit}/objections/{record}";

    private static final String ROWS = """
            select i.subject_unit_id as unit_id, o.id as record_id, o.state in (%s) as counted, o.number as label,
                   o.state as detail, o.received_on as happened_on
            from notice n
            join objection o on o.unit_id = n.unit_id and o.notice_id = n.id
            join notice_item i on i.unit_id = o.unit_id and i.id = o.item_id
            join scope s on s.unit_id = i.subject_unit_id
            where n.campaign_id = :campaign
            """;

    @Override
    public List<Indicator> indicators() {
        return List.of(
                Indicator.count(OPEN, ROWS.formatted("'RECEIVED', 'SCREENED', 'INVESTIGATING'"))
                        .detailIn("notice.objection.state")
                        .shownAt(ADDRESS, Permission.OBJECTION_HANDLE)
                        .namedFor(Permission.EVIDENCE_READ),
                Indicator.rate(ANSWERED, ROWS.formatted("'REPLIED', 'CLOSED'"))
                        .detailIn("notice.objection.state")
                        .shownAt(ADDRESS, Permission.OBJECTION_HANDLE)
                        .namedFor(Permission.EVIDENCE_READ));
    }
}
