package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;

/** Giving and taking roles, for the administrator. */
@Controller
@RequestMapping("/accounts/{account}/grants")
class GrantController {
    private final AccountDesk desk;

    GrantController(AccountDesk desk) {
        this.desk = desk;
    }

    /** @param text part of the name of the unit looked for */
    @GetMapping("/new")
    @Requires(Permission.ACCOUNT_MANAGE)
    ModelAndView blank(
            @PathVariable UUID account,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "") String text,
            Viewer viewer,
            Page page) {
        return desk.grantForm(AccountScope.ALL, account, role, text, null, viewer, page);
    }

    /** @param on the unit on whose subtree the role is given */
    @PostMapping
    @Requires(Permission.ACCOUNT_MANAGE)
    ModelAndView create(
            @PathVariable UUID account,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable UUID on,
            Viewer viewer,
            Page page,
            HttpServletRequest request) {
        return desk.grant(AccountScope.ALL, account, role, on, viewer, page, request);
    }

    /** @param on the unit on whose subtree the role was held */
    @PostMapping("/withdrawn")
    @Requires(Permission.ACCOUNT_MANAGE)
    ModelAndView destroy(
            @PathVariable UUID account,
            @RequestParam Role role,
            @RequestParam(required = false) @Nullable UUID on,
            Viewer viewer,
            HttpServletRequest request) {
        return desk.withdraw(AccountScope.ALL, account, role, on, viewer, request);
    }
}
