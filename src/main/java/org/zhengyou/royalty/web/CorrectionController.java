package org.zhengyou.royalty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.AuditNote;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;
import org.zhengyou.royalty.Corrections;
import org.zhengyou.royalty.Royalties;
import org.zhengyou.royalty.RoyaltyRefused;
import org.zhengyou.royalty.RoyaltyRefused.Reason;
import org.zhengyou.royalty.Yuan;

/** Corrections of the book, for the office at the top: those that were made, and a new one. */
@Controller
@ConditionalOnBooleanProperty(Royalties.SETTING)
class CorrectionController {
    private static final int LONGEST = 1000;

    private final Corrections corrections;

    CorrectionController(Corrections corrections) {
        this.corrections = corrections;
    }

    @GetMapping("/units/{unit}/corrections")
    @Requires(Permission.LEDGER_CORRECT)
    ModelAndView index(Page page, @PathVariable UUID unit, @RequestParam(defaultValue = "1", name = "page") int at) {
        kept(unit);
        return view(page, unit, at, CorrectionPage.Form.EMPTY, null);
    }

    @PostMapping("/units/{unit}/corrections")
    @Requires(Permission.LEDGER_CORRECT)
    ModelAndView create(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "") String receipt,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        kept(unit);
        CorrectionPage.Form form = new CorrectionPage.Form(receipt, amount, Typed.text(reason));
        try {
            AuditNote.set(request, correct(form, viewer, page));
        } catch (RoyaltyRefused refused) {
            ModelAndView view = view(page, unit, 1, form, refused);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
        return new ModelAndView("redirect:/units/" + unit + "/corrections");
    }

    private String correct(CorrectionPage.Form form, Viewer viewer, Page page) {
        OptionalLong fen = Yuan.parse(form.amount());
        return corrections.correct(
                form.receipt(),
                fen.orElseThrow(() -> new RoyaltyRefused(Reason.CORRECTION_TYPED)),
                Typed.first(form.reason(), LONGEST),
                viewer,
                page.now());
    }

    private void kept(UUID unit) {
        if (!corrections.keptBy(unit)) {
            throw new Missing();
        }
    }

    private ModelAndView view(
            Page page, UUID unit, int at, CorrectionPage.Form form, @Nullable RoyaltyRefused refused) {
        return page.view(
                "royalty/corrections", new CorrectionPage(unit, corrections.made(Math.max(1, at)), form, refused));
    }
}
