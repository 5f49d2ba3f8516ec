package org.zhengyou.pledge;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.member.MembersChanged;

/** Who is due to pledge changes with the roster. */
@Component
class CoverageFollowers {
    private final Indicators indicators;

    CoverageFollowers(Indicators indicators) {
        this.indicators = indicators;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(MembersChanged event) {
        indicators.changedInAllCampaigns(event.unitIds(), PledgeIndicators.COVERAGE);
    }
}
