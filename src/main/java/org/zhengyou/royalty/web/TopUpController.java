package org.zhengyou.royalty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
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
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.web.Page;
import org.zhengyou.royalty.Royalties;
import org.zhengyou.royalty.RoyaltyRefused;
import org.zhengyou.royalty.RoyaltyRefused.Reason;
import org.zhengyou.royalty.Yuan;
import org.zhengyou.royalty.topup.Tills;
import org.zhengyou.royalty.topup.TopUp;
import org.zhengyou.royalty.topup.TopUps;

/** Putting money in: the amount, the place to pay it, and what became of it. */
@Controller
@ConditionalOnBooleanProperty(Royalties.SETTING)
class TopUpController {
    private final Tills tills;
    private final TopUps topUps;
    private final WalletPages pages;

    TopUpController(Tills tills, TopUps topUps, WalletPages pages) {
        this.tills = tills;
        this.topUps = topUps;
        this.pages = pages;
    }

    @GetMapping("/wallet/top-ups")
    @Requires(Permission.WALLET)
    String index() {
        return "redirect:/wallet";
    }

    @PostMapping("/wallet/top-ups")
    @Requires(Permission.WALLET)
    ModelAndView create(
            Page page,
            Viewer viewer,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String other,
            @RequestParam(required = false) @Nullable UUID form,
            HttpServletRequest request) {
        String typed = other == null ? "" : other;
        try {
            long fen =
                    Yuan.parse(typed.isBlank() ? amount : typed).orElseThrow(() -> new RoyaltyRefused(Reason.AMOUNT));
            TopUp topUp = tills.begin(
                    viewer, fen, form == null ? Uuid7.next() : form, page.t("royalty.top_up.description"), page.now());
            AuditNote.set(request, topUp.number());
            return new ModelAndView(
                    topUp.state() != TopUp.State.STARTED || topUp.scanned() || topUp.address() == null
                            ? "redirect:/wallet/top-ups/" + topUp.id()
                            : "redirect:" + topUp.address());
        } catch (RoyaltyRefused refused) {
            return pages.refused(page, viewer, typed, refused);
        }
    }

    @GetMapping({"/wallet/top-ups/{id}", "/wallet/top-ups/{id}/check"})
    @Requires(Permission.WALLET)
    ModelAndView show(Page page, Viewer viewer, @PathVariable UUID id) {
        return page.view("royalty/top_up", topUps.find(viewer, id).orElseThrow(Missing::new));
    }

    /** Asks the provider, for a payment that was made and not heard of. */
    @PostMapping("/wallet/top-ups/{id}/check")
    @Requires(Permission.WALLET)
    String update(Page page, Viewer viewer, @PathVariable UUID id) {
        tills.ask(topUps.find(viewer, id).orElseThrow(Missing::new), page.now());
        return "redirect:/wallet/top-ups/" + id;
    }
}
