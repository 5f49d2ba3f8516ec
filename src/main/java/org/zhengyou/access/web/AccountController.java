package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Account;
import org.zhengyou.access.AccountRefused;
import org.zhengyou.access.Accounts;
import org.zhengyou.access.AuditNote;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;

/** All accounts, for the administrator. */
@Controller
class AccountController {
    private final Accounts accounts;
    private final AccountDesk desk;
    private final Clock clock;

    AccountController(Accounts accounts, AccountDesk desk, Clock clock) {
        this.accounts = accounts;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping("/accounts")
    @Requires(Permission.ACCOUNT_MANAGE)
    ModelAndView index(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) Account.@Nullable State state,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Page page) {
        return desk.index(AccountScope.ALL, text, role, state, number, page);
    }

    @GetMapping("/accounts/{account}")
    @Requires(Permission.ACCOUNT_MANAGE)
    ModelAndView show(@PathVariable UUID account, Viewer viewer, Page page) {
        return desk.show(AccountScope.ALL, account, viewer, page);
    }

    @GetMapping("/accounts/new")
    @Requires(Permission.ACCOUNT_MANAGE)
    ModelAndView blank(Page page) {
        return page.view("access/new_account", new AccountForm("", "", null));
    }

    /** Makes the account and goes on to its first grant; the slip comes after that. */
    @PostMapping("/accounts")
    @Requires(Permission.ACCOUNT_MANAGE)
    ModelAndView create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String signInName,
            Viewer viewer,
            Page page,
            HttpServletRequest request) {
        AuditNote.set(request, signInName);
        try {
            UUID id =
                    accounts.create(new Accounts.New(name, signInName, null, null), viewer.account(), clock.instant());
            return new ModelAndView("redirect:/accounts/" + id + "/grants/new");
        } catch (AccountRefused refused) {
            String field = refused.reason() == AccountRefused.Reason.BAD_NAME ? "name" : "signInName";
            ModelAndView view = page.view(
                    "access/new_account",
                    new AccountForm(name, signInName, Fault.of(field, refused.messageKey(), refused.arguments())));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }
}
