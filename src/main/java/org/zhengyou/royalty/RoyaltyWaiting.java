package org.zhengyou.royalty;

import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Waiting;
import org.zhengyou.royalty.refund.HandleRefunds;

/** Requests for money back that wait for editor or office. */
@Component
@ConditionalOnBooleanProperty(Royalties.SETTING)
class RoyaltyWaiting implements Waiting.Source {
    private final HandleRefunds refunds;

    RoyaltyWaiting(HandleRefunds refunds) {
        this.refunds = refunds;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer, LocalDate today) {
        return Waiting.queues(
                viewer,
                Permission.REFUND_HANDLE,
                refunds::waiting,
                "royalty.waiting",
                "royalty.waiting_open",
                "/refunds");
    }
}
