package org.zhengyou.library.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Documents;
import org.zhengyou.library.Paying;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Page;
import org.zhengyou.royalty.RoyaltyRefused;

/** Buying a document: what it costs and what one gets, and the deed. Buyers stand anywhere, so the gate is not asked about its unit. */
@Controller
class PurchaseController {
    private final Documents documents;
    private final Paying paying;

    PurchaseController(Documents documents, Paying paying) {
        this.documents = documents;
        this.paying = paying;
    }

    @GetMapping("/library/{place}/{id}/purchase")
    @Requires(Permission.WALLET)
    ModelAndView show(Page page, Viewer viewer, @PathVariable("place") UUID unit, @PathVariable UUID id) {
        Document document = listed(viewer, unit, id);
        return paying.entitled(viewer, document)
                ? new ModelAndView("redirect:" + document.href())
                : page.view("library/purchase", new PurchasePage(document, null));
    }

    @PostMapping("/library/{place}/{id}/purchase")
    @Requires(Permission.WALLET)
    ModelAndView create(
            Page page,
            Viewer viewer,
            @PathVariable("place") UUID unit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") long price) {
        Document document = listed(viewer, unit, id);
        try {
            paying.buy(viewer, document, price, page.now());
        } catch (RoyaltyRefused refused) {
            Document now = listed(viewer, unit, id);
            if (!paying.entitled(viewer, now)) {
                return DocumentController.unprocessable(page.view("library/purchase", new PurchasePage(now, refused)));
            }
        }
        return new ModelAndView("redirect:" + document.href());
    }

    private Document listed(Viewer viewer, UUID unit, UUID id) {
        Document document = documents.get(viewer, unit, id);
        if (document.state() == Document.State.TAKEN_DOWN) {
            throw new Missing();
        }
        return document;
    }
}
