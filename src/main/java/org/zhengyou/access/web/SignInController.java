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
import org.zhengyou.access.Accounts;
import org.zhengyou.access.AuditNote;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.signin.SignIn;
import org.zhengyou.platform.web.Page;

/** Signing in with name and password. */
@Controller
class SignInController {
    private final SignIn signIn;
    private final Accounts accounts;
    private final Door door;
    private final Clock clock;

    SignInController(SignIn signIn, Accounts accounts, Door door, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    @Requires(Permission.PUBLIC)
    ModelAndView show(@RequestParam(defaultValue = LocalAddress.DESK) String next, Viewer viewer, Page page) {
        if (viewer.signedIn()) {
            return new ModelAndView("redirect:" + LocalAddress.or(next, LocalAddress.DESK));
        }
        return page.view("access/sign_in", new SignInForm(next, "", null));
    }

    @PostMapping("/sign-in")
    @Requires(Permission.PUBLIC)
    ModelAndView create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = LocalAddress.DESK) String next,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = clock.instant();
        // Only names there are: people type passwords into the field for the name.
        if (accounts.find(name).isPresent()) {
            AuditNote.set(request, name);
        }
        Attempt.Outcome outcome = Attempt.at(
                () -> signIn.withPassword(name, password, Door.from(request), now),
                Fault.of("", "access.sign_in.wrong"),
                response);
        if (outcome.opened().isPresent()) {
            door.open(outcome.opened().get(), now, request, response);
            return new ModelAndView("redirect:" + LocalAddress.or(next, LocalAddress.DESK));
        }
        Fault fault = outcome.fault().orElseThrow();
        ModelAndView view = page.view("access/sign_in", new SignInForm(next, name, fault));
        view.setStatus(HttpStatus.valueOf(fault.status()));
        return view;
    }
}
