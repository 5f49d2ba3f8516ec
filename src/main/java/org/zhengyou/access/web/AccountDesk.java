package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Account;
import org.zhengyou.access.AccountRefused;
import org.zhengyou.access.AccountSearch;
import org.zhengyou.access.Accounts;
import org.zhengyou.access.AuditNote;
import org.zhengyou.access.Grants;
import org.zhengyou.access.Permissions;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Units;

/** The pages of accounts, the same for the administrator and for an office; what is outside the scope is missing. */
@Component
class AccountDesk {
    private static final int UNITS = 50;

    private final Accounts accounts;
    private final AccountSearch search;
    private final Grants grants;
    private final Permissions permissions;
    private final Units units;

    AccountDesk(Accounts accounts, AccountSearch search, Grants grants, Permissions permissions, Units units) {
        this.accounts = accounts;
        this.search = search;
        this.grants = grants;
        this.permissions = permissions;
        this.units = units;
    }

    AccountScope scope(UUID unit) {
        return new AccountScope(unit, units.get(unit).name());
    }

    ModelAndView index(
            AccountScope scope,
            String text,
            @Nullable Role role,
            Account.@Nullable State state,
            int number,
            Page page) {
        var filter = new AccountSearch.Filter(scope.unit(), text, role, state, number);
        return page.view(
                "access/accounts",
                new AccountsPage(
                        scope,
                        filter,
                        search.page(filter),
                        scope.unit() == null && units.roots().isEmpty()));
    }

    ModelAndView show(AccountScope scope, UUID id, Viewer viewer, Page page) {
        Account account = visible(scope, id);
        List<Viewer.Grant> shown =
                account.grants().stream().filter(grant -> covers(scope, grant)).toList();
        boolean own = id.equals(viewer.accountId());
        return page.view(
                "access/account",
                new AccountPage(
                        scope,
                        account,
                        shown,
                        Grants.givableBy(viewer),
                        own,
                        !own && grants.stewards(viewer, account)));
    }

    ModelAndView grantForm(
            AccountScope scope,
            UUID id,
            @Nullable Role role,
            String text,
            @Nullable Fault fault,
            Viewer viewer,
            Page page) {
        Account account = visible(scope, id);
        ModelAndView view = page.view(
                "access/grant",
                new GrantPage(
                        scope,
                        account,
                        Grants.givableBy(viewer),
                        role,
                        text,
                        search.units(scope.unit(), text, UNITS),
                        fault));
        if (fault != null) {
            view.setStatus(HttpStatus.valueOf(fault.status()));
        }
        return view;
    }

    /** Gives the role, or shows the form again with what is wrong. */
    ModelAndView grant(
            AccountScope scope,
            UUID id,
            Role role,
            @Nullable UUID unit,
            Viewer viewer,
            Page page,
            HttpServletRequest request) {
        visible(scope, id);
        AuditNote.set(request, id + " " + role + (unit == null ? "" : " " + unit));
        try {
            grants.grant(id, role, role == Role.ADMINISTRATOR ? null : unit, viewer);
            return new ModelAndView("redirect:" + scope.at(id));
        } catch (AccountRefused refused) {
            return grantForm(
                    scope, id, role, "", Fault.of("", refused.messageKey(), refused.arguments()), viewer, page);
        }
    }

    ModelAndView withdraw(
            AccountScope scope, UUID id, Role role, @Nullable UUID unit, Viewer viewer, HttpServletRequest request) {
        AuditNote.set(request, id + " " + role + (unit == null ? "" : " " + unit));
        grants.withdraw(visible(scope, id), role, unit, viewer);
        boolean still = accounts.get(id).grants().stream().anyMatch(grant -> covers(scope, grant));
        return new ModelAndView("redirect:" + (still || scope.unit() == null ? scope.at(id) : scope.base()));
    }

    ModelAndView slip(AccountScope scope, UUID id, Viewer viewer, Instant now, Page page) {
        visible(scope, id);
        return page.view("access/slips", new SlipsPage(scope, List.of(accounts.newSlip(id, viewer, now))));
    }

    /**
     * @throws Missing where the account holds nothing in the scope
     */
    Account visible(AccountScope scope, UUID id) {
        Account account = accounts.get(id);
        if (scope.unit() != null && account.grants().stream().noneMatch(grant -> covers(scope, grant))) {
            throw new Missing();
        }
        return account;
    }

    private boolean covers(AccountScope scope, Viewer.Grant grant) {
        return scope.unit() == null
                || grant.unitId() != null && permissions.within(grant.unitId(), Set.of(scope.unit()));
    }
}
