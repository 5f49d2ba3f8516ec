package org.zhengyou.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengyou.access.Account;
import org.zhengyou.access.AccountSearch;
import org.zhengyou.access.Role;

/**
 * Giving a role on a unit.
 *
 * @param role chosen before; null for none
 * @param text part of a unit's name that was looked for
 */
public record GrantPage(
        AccountScope scope,
        Account account,
        List<Role> roles,
        @Nullable Role role,
        String text,
        List<AccountSearch.UnitChoice> units,
        @Nullable Fault fault) {}
