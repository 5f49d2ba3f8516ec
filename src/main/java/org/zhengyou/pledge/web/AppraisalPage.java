package org.zhengyou.pledge.web;

import java.util.List;
import org.zhengyou.pledge.Pledge;

/**
 * The count of three voices.
 *
 * @param report what the pledger said; empty without a report
 * @param mayConclude whether the viewer may say how it ended
 */
public record AppraisalPage(
        Pledge pledge, String report, boolean mayCount, boolean mayConclude, List<TallyForm> forms) {
    public String href() {
        return "/units/" + pledge.unitId() + "/pledges/" + pledge.id();
    }
}
