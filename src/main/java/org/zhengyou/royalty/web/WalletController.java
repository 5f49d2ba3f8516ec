package org.zhengyou.royalty.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;
import org.zhengyou.royalty.Royalties;
import org.zhengyou.royalty.Wallets;
import org.zhengyou.royalty.topup.Tills;
import org.zhengyou.royalty.topup.TopUps;

/** A person's own money: what is in the wallet, what their documents earned, and each movement of both. */
@Controller
@ConditionalOnBooleanProperty(Royalties.SETTING)
class WalletController {
    private static final int TOP_UPS = 5;

    private final Wallets wallets;
    private final TopUps topUps;
    private final Tills tills;

    WalletController(Wallets wallets, TopUps topUps, Tills tills) {
        this.wallets = wallets;
        this.topUps = topUps;
        this.tills = tills;
    }

    @GetMapping("/wallet")
    @Requires(Permission.WALLET)
    ModelAndView index(Page page, Viewer viewer, @RequestParam(defaultValue = "1", name = "page") int at) {
        return view(page, viewer, false, at);
    }

    @GetMapping("/wallet/earnings")
    @Requires(Permission.WALLET)
    ModelAndView show(Page page, Viewer viewer, @RequestParam(defaultValue = "1", name = "page") int at) {
        return view(page, viewer, true, at);
    }

    private ModelAndView view(Page page, Viewer viewer, boolean earnings, int at) {
        return page.view(
                "royalty/wallet",
                new WalletPage(
                        wallets.balance(viewer),
                        earnings,
                        wallets.statement(viewer, earnings, Math.max(1, at)),
                        topUps.latest(viewer, TOP_UPS),
                        tills.open()));
    }
}
