package org.zhengyou.claim.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.claim.Claim;
import org.zhengyou.claim.ClaimTransition;
import org.zhengyou.claim.CounterStatement;
import org.zhengyou.claim.HandleClaims;
import org.zhengyou.platform.web.Paging;

/**
 * One claim, for editor and office.
 *
 * @param itemPath of the page of what is disputed; null where the viewer may not see it
 * @param counter null until the uploader held something against it
 * @param own whether it is about the viewer's own document, so that another decides
 * @param parties in clear; null until they were asked for
 */
public record ReceivedClaimPage(
        Claim claim,
        @Nullable String itemPath,
        @Nullable CounterStatement counter,
        List<HandleClaims.Enclosure> files,
        List<ClaimTransition> history,
        HandleClaims.@Nullable Parties parties,
        boolean own,
        LocalDate today) {

    /** The list: what is open, or what is settled. */
    public record Index(UUID unitId, String unitName, boolean settled, Paging<Claim> rows, LocalDate today) {}

    public List<Claim.State> next() {
        return Arrays.stream(Claim.State.values())
                .filter(to -> !own && claim.may(Claim.Party.EDITOR, to, today))
                .toList();
    }

    /** Whether a step sends the counter-statement back, to be made complete. */
    public boolean back(Claim.State to) {
        return claim.state() == Claim.State.COUNTERED && to == Claim.State.FORWARDED;
    }

    public String href() {
        return "/units/" + claim.unitId() + "/claims/" + claim.id();
    }
}
