package org.zhengyou.royalty.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;
import org.zhengyou.royalty.Royalties;
import org.zhengyou.royalty.RoyaltyRefused;
import org.zhengyou.royalty.Wallets;
import org.zhengyou.royalty.topup.Tills;
import org.zhengyou.royalty.topup.TopUps;

/** Makes the page of somebody's money, as it is asked for and as the answer to a top-up that was refused. */
@Component
@ConditionalOnBooleanProperty(Royalties.SETTING)
class WalletPages {
    private static final int TOP_UPS = 5;

    private final Wallets wallets;
    private final TopUps topUps;
    private final Tills tills;

    WalletPages(Wallets wallets, TopUps topUps, Tills tills) {
        this.wallets = wallets;
        this.topUps = topUps;
        this.tills = tills;
    }

    ModelAndView of(Page page, Viewer viewer, boolean earnings, int at) {
        return view(page, viewer, earnings, at, "", null);
    }

    /** @param other the amount as typed */
    ModelAndView refused(Page page, Viewer viewer, String other, RoyaltyRefused refused) {
        ModelAndView view = view(page, viewer, false, 1, other, refused.messageKey());
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView view(
            Page page, Viewer viewer, boolean earnings, int at, String other, @Nullable String problem) {
        return page.view(
                "royalty/wallet",
                new WalletPage(
                        wallets.balance(viewer),
                        earnings,
                        wallets.statement(viewer, earnings, Math.max(1, at)),
                        topUps.latest(viewer, TOP_UPS),
                        tills.open(),
                        other,
                        problem));
    }
}
