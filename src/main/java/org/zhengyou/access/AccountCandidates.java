package org.zhengyou.access;

import java.util.List;
import java.util.UUID;

/** Who may be given an account: the roster, which module member keeps. */
public interface AccountCandidates {
    /**
     * Members on the rosters of a unit's subtree who have no enabled account, in the order of the rosters.
     *
     * @param most how many at most
     */
    List<Candidate> withoutAccount(UUID unit, int most);

    /** @param unitId the branch on whose roster the member stands */
    record Candidate(UUID memberId, String name, UUID unitId, String unitName) {}
}
