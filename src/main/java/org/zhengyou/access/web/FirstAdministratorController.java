package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.AccountRefused;
import org.zhengyou.access.AuditNote;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.signin.FirstAdministrators;
import org.zhengyou.access.signin.FirstOffices;
import org.zhengyou.access.signin.SignIn;
import org.zhengyou.platform.web.Page;

/** Whoever started the program makes the first account, by the link that was printed. */
@Controller
class FirstAdministratorController {
    private final FirstAdministrators first;
    private final FirstOffices offices;
    private final SignIn signIn;
    private final Door door;
    private final Clock clock;

    FirstAdministratorController(
            FirstAdministrators first, FirstOffices offices, SignIn signIn, Door door, Clock clock) {
        this.first = first;
        this.offices = offices;
        this.signIn = signIn;
        this.door = door;
        this.clock = clock;
    }

    @GetMapping("/first-administrator/{token}")
    @Requires(Permission.PUBLIC)
    ModelAndView show(@PathVariable String token, Page page) {
        first.check(token);
        return page.view("access/first", new FirstAdministratorForm(token, "", "admin", null));
    }

    @PostMapping("/first-administrator/{token}")
    @Requires(Permission.PUBLIC)
    ModelAndView create(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String signInName,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated,
            Page page,
            HttpServletRequest request,
            HttpServletResponse response) {
        Instant now = clock.instant();
        first.check(token);
        AuditNote.set(request, signInName);
        Fault fault =
                new NewPassword(password, repeated).fault(signInName, name).orElse(null);
        if (fault == null) {
            try {
                first.create(token, name, signInName, password, now);
                Attempt.at(
                                () -> signIn.withPassword(signInName, password, Door.from(request), now),
                                Fault.of("", "access.sign_in.wrong"),
                                response)
                        .opened()
                        .ifPresent(opened -> door.open(opened, now, request, response));
                return new ModelAndView("redirect:" + (offices.wanted() ? "/first-office" : "/accounts"));
            } catch (AccountRefused refused) {
                String field = refused.reason() == AccountRefused.Reason.BAD_NAME ? "name" : "signInName";
                fault = Fault.of(field, refused.messageKey(), refused.arguments());
            }
        }
        ModelAndView view = page.view("access/first", new FirstAdministratorForm(token, name, signInName, fault));
        view.setStatus(HttpStatus.valueOf(fault.status()));
        return view;
    }
}
