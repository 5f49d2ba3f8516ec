package org.zhengyou.royalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
        Set<UUID> tops = viewer.unitsWhere(Permission.REFUND_HANDLE);
        long count = tops.isEmpty() ? 0 : refunds.waiting(tops);
        if (count == 0) {
            return List.of();
        }
        String href = "/units/" + tops.iterator().next() + "/refunds";
        return List.of(new Waiting("royalty.waiting", List.of(count), null, null, "royalty.waiting_open", href));
    }
}
