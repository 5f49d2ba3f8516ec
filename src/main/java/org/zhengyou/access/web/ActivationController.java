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
import org.zhengyou.access.signin.SignIn;
import org.zhengyou.platform.web.Page;

/** The holder of a sign-in slip sets a password with its code. */
@Controller
class ActivationController {
    private final SignIn signIn;
    private final Accounts accounts;
    private final Door door;
    private final Clock clock;

    ActivationController(SignIn signIn, Accounts accounts, Door door, Clock clock) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/activate")
    @Requires(Permission.PUBLIC)
    ModelAndView show(@RequestParam(defaultValue = "") String name, Page page) {
        return page.view("access/activate", new ActivationForm(name, "", null));
    }

    @PostMapping("/activate")
    @Requires(Permission.PUBLIC)
    ModelAndView create(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = clock.instant();
        if (accounts.find(name).isPresent()) {
            AuditNote.set(request, name);
        }
        Fault fault = new NewPassword(password, repeated).fault(name).orElse(null);
        if (fault == null) {
            Attempt.Outcome outcome = Attempt.at(
                    () -> signIn.withCode(name, code, password, Door.from(request), now),
                    Fault.of("code", "access.activate.wrong"),
                    response);
            if (outcome.opened().isPresent()) {
                door.open(outcome.opened().get(), now, request, response);
                return new ModelAndView("redirect:" + LocalAddress.DESK);
            }
            fault = outcome.fault().orElseThrow();
        }
        ModelAndView view = page.view("access/activate", new ActivationForm(name, code, fault));
        view.setStatus(HttpStatus.valueOf(fault.status()));
        return view;
    }
}
