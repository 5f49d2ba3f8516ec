/**
 * A county that does not exist, made from a fixed seed and loaded the way an office would load its own:
 * rosters as Excel files through the import, a campaign and its pledges through the use cases.
 */
@ApplicationModule(
        allowedDependencies = {
            "unit",
            "access",
            "member",
            "roster",
            "indicator",
            "campaign",
            "notice",
            "notice::objection",
            "pledge",
            "report",
            "royalty",
            "royalty::topup",
            "royalty::payment",
            "royalty::refund",
            "library",
            "library::upload",
            "claim"
        })
@NullMarked
package org.zhengyou.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
