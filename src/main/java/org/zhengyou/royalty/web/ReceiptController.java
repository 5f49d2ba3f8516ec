package org.zhengyou.royalty.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;
import org.zhengyou.royalty.ItemPlace;
import org.zhengyou.royalty.Royalties;
import org.zhengyou.royalty.Wallets;
import org.zhengyou.royalty.refund.RefundRequests;

/** The receipt of a purchase, and the way on from it where the file did not come. */
@Controller
@ConditionalOnBooleanProperty(Royalties.SETTING)
class ReceiptController {
    private static final int LONGEST = 2000;

    private final Wallets wallets;
    private final RefundRequests requests;
    private final ObjectProvider<ItemPlace> places;

    ReceiptController(Wallets wallets, RefundRequests requests, ObjectProvider<ItemPlace> places) {
        this.wallets = wallets;
        this.requests = requests;
        this.places = places;
    }

    @GetMapping({
        "/wallet/receipts/{transfer}",
        "/wallet/receipts/{transfer}/refund",
        "/wallet/receipts/{transfer}/refund/withdrawn"
    })
    @Requires(Permission.WALLET)
    ModelAndView show(Page page, Viewer viewer, @PathVariable UUID transfer) {
        return view(page, viewer, transfer, null, null);
    }

    /** Asks for the money back, or for help. */
    @PostMapping("/wallet/receipts/{transfer}/refund")
    @Requires(Permission.WALLET)
    ModelAndView create(
            Page page,
            Viewer viewer,
            @PathVariable UUID transfer,
            @RequestParam(required = false) @Nullable String text) {
        String plain = Typed.text(text);
        if (plain.isEmpty() || Typed.length(plain) > LONGEST) {
            ModelAndView view = view(
                    page,
                    viewer,
                    transfer,
                    plain,
                    plain.isEmpty() ? "royalty.receipt.text_missing" : "royalty.receipt.text_long");
            view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return view;
        }
        requests.open(viewer, transfer, plain, page.today(), page.now());
        return new ModelAndView("redirect:/wallet/receipts/" + transfer);
    }

    @PostMapping("/wallet/receipts/{transfer}/refund/withdrawn")
    @Requires(Permission.WALLET)
    String destroy(Page page, Viewer viewer, @PathVariable UUID transfer) {
        requests.withdraw(viewer, transfer, page.now());
        return "redirect:/wallet/receipts/" + transfer;
    }

    private ModelAndView view(
            Page page, Viewer viewer, UUID transfer, @Nullable String text, @Nullable String problem) {
        Wallets.Receipt receipt = wallets.receipt(viewer, transfer).orElseThrow(Missing::new);
        ItemPlace place = places.getIfAvailable();
        return page.view(
                "royalty/receipt",
                new ReceiptPage(
                        receipt,
                        place == null ? null : place.path(receipt.itemUnit(), receipt.item()),
                        place != null && place.takenDown(receipt.itemUnit(), receipt.item()),
                        requests.of(viewer, transfer).orElse(null),
                        text,
                        problem));
    }
}
