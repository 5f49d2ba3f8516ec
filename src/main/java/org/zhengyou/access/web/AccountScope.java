package org.zhengyou.access.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose accounts a page is about: all of them, for the administrator, or those of a subtree, for its office.
 *
 * @param unit top of the subtree; null for all
 */
public record AccountScope(@Nullable UUID unit, @Nullable String unitName) {
    static final AccountScope ALL = new AccountScope(null, null);

    /** Address of the list; the rest hangs below it. */
    public String base() {
        return unit == null ? "/accounts" : "/units/" + unit + "/accounts";
    }

    public String at(UUID account) {
        return base() + "/" + account;
    }
}
