package org.zhengyou.access.web;

import java.util.List;
import org.zhengyou.access.Account;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;

/**
 * One account.
 *
 * @param grants those in the scope
 * @param givable roles that the viewer may give and take
 * @param own whether it is the viewer's
 * @param steward whether the viewer may disable it and hand out a new slip
 */
public record AccountPage(
        AccountScope scope,
        Account account,
        List<Viewer.Grant> grants,
        List<Role> givable,
        boolean own,
        boolean steward) {

    /** Whether there is a role that the viewer may give beside those it holds. */
    public boolean mayReceive() {
        return account.state() != Account.State.DISABLED
                && givable.stream()
                        .anyMatch(role -> account.grants().stream().allMatch(held -> role.mayStandBeside(held.role())));
    }
}
