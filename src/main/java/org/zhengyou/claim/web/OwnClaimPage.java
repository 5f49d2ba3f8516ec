package org.zhengyou.claim.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.claim.Claim;
import org.zhengyou.claim.Claim.State;
import org.zhengyou.claim.ClaimTransition;
import org.zhengyou.claim.CounterStatement;

/**
 * One claim, for the uploader.
 *
 * @param itemPath of the page of what is disputed; null where the viewer may not see it any more
 * @param elsewhere whether the document is removed by another claim
 * @param claimant by name
 * @param counters what the uploader held against it; none or one
 * @param problems field to message key
 */
public record OwnClaimPage(
        Claim claim,
        @Nullable String itemPath,
        boolean elsewhere,
        String claimant,
        List<CounterStatement> counters,
        List<ClaimTransition> history,
        ClaimForm form,
        Map<String, String> problems,
        LocalDate today) {
    public boolean mayAnswer() {
        return claim.may(Claim.Party.UPLOADER, State.COUNTERED, today);
    }

    public String href() {
        return "/claims/mine/" + claim.id();
    }
}
