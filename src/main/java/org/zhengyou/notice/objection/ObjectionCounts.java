package org.zhengyou.notice.objection;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.notice.NoticeIndicators;

/** Says that an objection changed the figures of the unit whose item it is about; in the writer's transaction. */
@Component
class ObjectionCounts {
    private final JdbcClient jdbc;
    private final Indicators indicators;

    ObjectionCounts(JdbcClient jdbc, Indicators indicators) {
        this.jdbc = jdbc;
        this.indicators = indicators;
    }

    void changed(UUID campaign, UUID unit, UUID item) {
        UUID subjectUnit = jdbc.sql("select subject_unit_id from notice_item where unit_id = :unit and id = :item")
                .param("unit", unit)
                .param("item", item)
                .query(UUID.class)
                .single();
        indicators.changed(campaign, subjectUnit, NoticeIndicators.OPEN, NoticeIndicators.ANSWERED);
    }
}
