package org.zhengyou.indicator.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Permissions;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorRegistry;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Missing;
import org.zhengyou.unit.Unit;

/**
 * How much of an indicator a viewer may see at a unit.
 *
 * @param own only the unit's own records
 * @param labels whether records are named
 * @param links whether they lead to the record itself
 */
record IndicatorSight(Indicator indicator, boolean own, boolean labels, boolean links) {

    /** Answers the question; what may not be seen at all is missing. */
    @Component
    static class Question {
        private final Indicators indicators;
        private final IndicatorRegistry registry;
        private final Permissions permissions;

        Question(Indicators indicators, IndicatorRegistry registry, Permissions permissions) {
            this.indicators = indicators;
            this.registry = registry;
            this.permissions = permissions;
        }

        /** Of the units above one, and itself, those whose figures the viewer may see. */
        List<Unit> visible(Viewer viewer, List<Unit> path) {
            return path.stream()
                    .filter(above -> permissions.allows(viewer, Permission.EVIDENCE_READ, above.id()))
                    .toList();
        }

        IndicatorSight of(Viewer viewer, UUID campaign, UUID unit, String id) {
            Indicator indicator = registry.get(id);
            if (indicator.parted() || !indicators.covers(campaign, unit)) {
                throw new Missing();
            }
            Indicator.Address address = indicator.address();
            boolean shown = address != null && permissions.allows(viewer, address.permission(), unit);
            Permission named = indicator.named();
            boolean labels = named == null ? address == null || shown : permissions.allows(viewer, named, unit);
            if (!indicator.confidential() || permissions.allows(viewer, Permission.CAMPAIGN_MANAGE, unit)) {
                return new IndicatorSight(indicator, false, labels, labels && shown);
            }
            if (viewer.unitsAs(Set.of(Role.SECRETARY)).contains(unit)) {
                return new IndicatorSight(indicator, true, labels, labels && shown);
            }
            throw new Missing();
        }
    }
}
