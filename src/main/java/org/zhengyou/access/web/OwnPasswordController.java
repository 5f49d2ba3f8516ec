package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Account;
import org.zhengyou.access.Accounts;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.signin.SignIn;
import org.zhengyou.platform.web.Page;

/** Changing one's own password; every other session ends with it. */
@Controller
class OwnPasswordController {
    private final SignIn signIn;
    private final Accounts accounts;
    private final Door door;
    private final Clock clock;

    OwnPasswordController(SignIn signIn, Accounts accounts, Door door, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/account/password")
    @Requires(Permission.SIGNED_IN)
    ModelAndView edit(Viewer viewer, Page page) {
        return page.view(
                "access/password",
                new OwnPasswordForm(accounts.get(viewer.account()).signInName(), null));
    }

    @PostMapping("/account/password")
    @Requires(Permission.SIGNED_IN)
    ModelAndView update(
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Viewer viewer,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = clock.instant();
        Account account = accounts.get(viewer.account());
        Fault fault = new NewPassword(password, repeated)
                .fault(account.signInName(), account.name())
                .orElse(null);
        if (fault == null) {
            Attempt.Outcome outcome = Attempt.at(
                    () -> signIn.changePassword(account.id(), present, password, Door.from(request), now),
                    Fault.of("present", "access.password.wrong"),
                    response);
            if (outcome.opened().isPresent()) {
                door.open(outcome.opened().get(), now, request, response);
                return new ModelAndView("redirect:/account");
            }
            fault = outcome.fault().orElseThrow();
        }
        ModelAndView view = page.view("access/password", new OwnPasswordForm(account.signInName(), fault));
        view.setStatus(HttpStatus.valueOf(fault.status()));
        return view;
    }
}
