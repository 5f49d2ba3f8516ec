package org.zhengyou.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.zhengyou.access.Account;
import org.zhengyou.access.AccountRow;
import org.zhengyou.access.AccountSearch;
import org.zhengyou.access.Role;
import org.zhengyou.platform.web.Paging;

/**
 * A list of accounts.
 *
 * @param unfounded whether there is no unit yet on which a role could be given
 */
public record AccountsPage(
        AccountScope scope, AccountSearch.Filter filter, Paging<AccountRow> rows, boolean unfounded) {
    public List<Role> roles() {
        return List.of(Role.values());
    }

    public List<Account.State> states() {
        return List.of(Account.State.values());
    }

    /** The filter as it goes into the links to other pages. */
    public String query() {
        return "text=" + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8)
                + "&role=" + (filter.role() == null ? "" : filter.role())
                + "&state=" + (filter.state() == null ? "" : filter.state()) + "&";
    }
}
