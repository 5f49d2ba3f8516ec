package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Account;
import org.zhengyou.access.AccountCandidates;
import org.zhengyou.access.AccountCandidates.Candidate;
import org.zhengyou.access.Accounts;
import org.zhengyou.access.AuditNote;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Role;
import org.zhengyou.access.Slip;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;

/** The accounts of a subtree, for its office: listed, and made in bulk from the rosters. */
@Controller
@RequestMapping("/units/{unit}/accounts")
class UnitAccountController {
    private final Accounts accounts;
    private final AccountDesk desk;
    private final ObjectProvider<AccountCandidates> candidates;
    private final Clock clock;

    UnitAccountController(
            Accounts accounts, AccountDesk desk, ObjectProvider<AccountCandidates> candidates, Clock clock) {
        this.accounts = accounts;
        this.desk = desk;
        this.candidates = candidates;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.ACCOUNT_ISSUE)
    ModelAndView index(
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) Account.@Nullable State state,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Page page) {
        return desk.index(desk.scope(unit), text, role, state, number, page);
    }

    @GetMapping("/{account}")
    @Requires(Permission.ACCOUNT_ISSUE)
    ModelAndView show(@PathVariable UUID unit, @PathVariable UUID account, Viewer viewer, Page page) {
        return desk.show(desk.scope(unit), account, viewer, page);
    }

    @GetMapping("/new")
    @Requires(Permission.ACCOUNT_ISSUE)
    ModelAndView blank(@PathVariable UUID unit, Page page) {
        List<Candidate> found = withoutAccount(unit);
        return page.view(
                "access/issue",
                new IssuePage(
                        desk.scope(unit),
                        found.stream().limit(IssuePage.MOST).toList(),
                        found.size() > IssuePage.MOST));
    }

    /** Makes accounts for the chosen; who got one meanwhile is passed over. The slips are shown this once. */
    @PostMapping
    @Requires(Permission.ACCOUNT_ISSUE)
    ModelAndView create(
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") Set<UUID> member,
            Viewer viewer,
            Page page,
            HttpServletRequest request) {
        List<Candidate> chosen = withoutAccount(unit).stream()
                .filter(candidate -> member.contains(candidate.memberId()))
                .toList();
        if (chosen.isEmpty()) {
            return new ModelAndView("redirect:/units/" + unit + "/accounts/new");
        }
        List<Slip> slips = accounts.issue(chosen, viewer, clock.instant());
        AuditNote.set(
                request, slips.getFirst().signInName() + " – " + slips.getLast().signInName());
        return page.view("access/slips", new SlipsPage(desk.scope(unit), slips));
    }

    private List<Candidate> withoutAccount(UUID unit) {
        return candidates.stream()
                .flatMap(source -> source.withoutAccount(unit, IssuePage.MOST + 1).stream())
                .limit(IssuePage.MOST + 1L)
                .toList();
    }
}
