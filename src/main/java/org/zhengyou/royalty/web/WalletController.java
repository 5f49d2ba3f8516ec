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

/** A person's own money: what is in the wallet, what their documents earned, and each movement of both. */
@Controller
@ConditionalOnBooleanProperty(Royalties.SETTING)
class WalletController {
    private final WalletPages pages;

    WalletController(WalletPages pages) {
        this.pages = pages;
    }

    @GetMapping("/wallet")
    @Requires(Permission.WALLET)
    ModelAndView index(Page page, Viewer viewer, @RequestParam(defaultValue = "1", name = "page") int at) {
        return pages.of(page, viewer, false, at);
    }

    @GetMapping("/wallet/earnings")
    @Requires(Permission.WALLET)
    ModelAndView show(Page page, Viewer viewer, @RequestParam(defaultValue = "1", name = "page") int at) {
        return pages.of(page, viewer, true, at);
    }
}
