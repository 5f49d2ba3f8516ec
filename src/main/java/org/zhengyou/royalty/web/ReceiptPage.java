package org.zhengyou.royalty.web;

import org.jspecify.annotations.Nullable;
import org.zhengyou.royalty.Wallets;
import org.zhengyou.royalty.refund.RefundRequest;
import org.zhengyou.royalty.refund.RefundRequest.State;

/**
 * @param place path of the item's page; null where nobody knows it
 * @param takenDown whether its file is kept back now
 * @param request null where nothing was asked
 * @param text as typed
 * @param problem message key; null where there is none
 */
public record ReceiptPage(
        Wallets.Receipt receipt,
        @Nullable String place,
        boolean takenDown,
        @Nullable RefundRequest request,
        @Nullable String text,
        @Nullable String problem) {
    public boolean mayAsk() {
        return receipt.refunded() == null && (request == null || request.state().mayBecome(State.RECEIVED));
    }
}
