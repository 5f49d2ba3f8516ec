package org.zhengyou.pledge.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.pledge.PledgeLetters.Letter;

/**
 * Letters for paper, a sheet each.
 *
 * @param pledgeId of a single letter; null for a branch's
 */
public record LettersPage(
        UUID unitId,
        String unitName,
        String campaignName,
        @Nullable UUID pledgeId,
        List<Letter> letters) {

    public String back() {
        return "/units/" + unitId + "/pledges" + (pledgeId == null ? "" : "/" + pledgeId);
    }
}
