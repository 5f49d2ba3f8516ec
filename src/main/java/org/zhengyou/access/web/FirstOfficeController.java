package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.AccountRefused;
import org.zhengyou.access.AuditNote;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.signin.FirstOffices;
import org.zhengyou.platform.web.Page;

/** The administrator names the top of the tree and who works in its office, once; then the page is missing. */
@Controller
class FirstOfficeController {
    private final FirstOffices first;
    private final Clock clock;

    FirstOfficeController(FirstOffices first, Clock clock) {
        this.first = first;
        this.clock = clock;
    }

    /** To the accounts where another administrator was quicker. */
    @GetMapping("/first-office")
    @Requires(Permission.ACCOUNT_MANAGE)
    ModelAndView show(Page page) {
        return first.wanted()
                ? page.view("access/first_office", new FirstOfficePage(FirstOfficeForm.blank(page.today()), null))
                : new ModelAndView("redirect:/accounts");
    }

    /** Shows the slip, this once. */
    @PostMapping("/first-office")
    @Requires(Permission.ACCOUNT_MANAGE)
    ModelAndView create(@ModelAttribute FirstOfficeForm form, Viewer viewer, Page page, HttpServletRequest request) {
        if (!first.wanted()) {
            return new ModelAndView("redirect:/accounts");
        }
        Fault fault = form.fault().orElse(null);
        if (fault == null) {
            FirstOffices.Wish wish = form.wish();
            AuditNote.set(request, wish.signInName() + " " + wish.unit());
            try {
                return page.view(
                        "access/slips",
                        new SlipsPage(AccountScope.ALL, List.of(first.open(wish, viewer, clock.instant()))));
            } catch (AccountRefused refused) {
                String field = refused.reason() == AccountRefused.Reason.BAD_NAME ? "name" : "signInName";
                fault = Fault.of(field, refused.messageKey(), refused.arguments());
            }
        }
        ModelAndView view = page.view("access/first_office", new FirstOfficePage(form, fault));
        view.setStatus(HttpStatus.valueOf(fault.status()));
        return view;
    }
}
