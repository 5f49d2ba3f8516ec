package org.zhengyou.access.web;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhengyou.access.Accounts;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;

/** Disabling an account and enabling it again, for the administrator. */
@Controller
class DisabledAccountController {
    private final Accounts accounts;
    private final AccountDesk desk;
    private final Clock clock;

    DisabledAccountController(Accounts accounts, AccountDesk desk, Clock clock) {
        this.accounts = accounts;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping("/accounts/{account}/disabled")
    @Requires(Permission.ACCOUNT_MANAGE)
    String create(@PathVariable UUID account, Viewer viewer) {
        AccountScope scope = AccountScope.ALL;
        accounts.disable(desk.visible(scope, account).id(), viewer, clock.instant());
        return "redirect:" + scope.at(account);
    }

    @PostMapping("/accounts/{account}/enabled")
    @Requires(Permission.ACCOUNT_MANAGE)
    String destroy(@PathVariable UUID account, Viewer viewer) {
        AccountScope scope = AccountScope.ALL;
        accounts.enable(desk.visible(scope, account).id(), viewer);
        return "redirect:" + scope.at(account);
    }
}
