package org.zhengyou.pledge.web;

import java.util.List;
import org.zhengyou.pledge.Pledge;
import org.zhengyou.pledge.Pledge.Item;

/**
 * A change under review.
 *
 * @param proposed the text that would stand
 * @param why the pledger's reason
 * @param reason of a refusal, as typed
 */
public record AmendmentPage(Pledge pledge, List<Item> proposed, String why, String reason, boolean reasonMissing) {

    public String href() {
        return "/units/" + pledge.unitId() + "/pledges/" + pledge.id();
    }
}
