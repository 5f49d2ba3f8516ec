package org.zhengyou.access.web;

import java.util.List;
import org.zhengyou.access.AccountCandidates.Candidate;

/**
 * Members who may be given accounts.
 *
 * @param more whether there are more than fit one form
 */
public record IssuePage(AccountScope scope, List<Candidate> candidates, boolean more) {
    /** A form has no more fields than a server takes, and a stack of slips no more than one carries. */
    static final int MOST = 200;
}
