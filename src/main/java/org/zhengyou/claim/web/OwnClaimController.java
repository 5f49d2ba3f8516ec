package org.zhengyou.claim.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.claim.AnswerClaims;
import org.zhengyou.claim.Claim;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** Claims about the viewer's own documents: read, agreed with, or held against. */
@Controller
class OwnClaimController {
    private final AnswerClaims claims;

    OwnClaimController(AnswerClaims claims) {
        this.claims = claims;
    }

    @GetMapping("/claims/mine")
    @Requires(Permission.SIGNED_IN)
    ModelAndView index(Page page, Viewer viewer, @RequestParam(defaultValue = "1", name = "page") int at) {
        return page.view("claim/mine", claims.mine(viewer, Math.max(1, at)));
    }

    @GetMapping({"/claims/mine/{id}", "/claims/mine/{id}/counter-statement", "/claims/mine/{id}/agreement"})
    @Requires(Permission.SIGNED_IN)
    ModelAndView show(Page page, Viewer viewer, @PathVariable UUID id) {
        return view(page, viewer, claims.get(viewer, id), ClaimForm.EMPTY, Map.of());
    }

    @PostMapping("/claims/mine/{id}/counter-statement")
    @Requires(Permission.SIGNED_IN)
    ModelAndView create(
            Page page, Viewer viewer, @PathVariable UUID id, @ModelAttribute ClaimForm form, BindingResult binding) {
        Map<String, String> problems = form.particulars();
        if (!problems.isEmpty()) {
            ModelAndView view = view(page, viewer, claims.get(viewer, id), form, problems);
            view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return view;
        }
        claims.counter(
                viewer,
                id,
                form.who(),
                Typed.text(form.statement()),
                Typed.text(form.proof()),
                page.today(),
                page.now());
        return new ModelAndView("redirect:/claims/mine/" + id);
    }

    @PostMapping("/claims/mine/{id}/agreement")
    @Requires(Permission.SIGNED_IN)
    String update(
            Page page, Viewer viewer, @PathVariable UUID id, @RequestParam(required = false) @Nullable String reason) {
        claims.accept(viewer, id, Typed.first(Typed.text(reason), 4000), page.today(), page.now());
        return "redirect:/claims/mine/" + id;
    }

    private ModelAndView view(Page page, Viewer viewer, Claim claim, ClaimForm form, Map<String, String> problems) {
        return page.view(
                "claim/own",
                new OwnClaimPage(
                        claim,
                        claims.itemPath(claim, viewer),
                        claims.elsewhere(claim),
                        claims.claimant(claim),
                        claims.counters(claim),
                        claims.history(claim),
                        form,
                        problems,
                        page.today()));
    }
}
