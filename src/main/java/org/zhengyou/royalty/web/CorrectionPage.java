package org.zhengyou.royalty.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.royalty.Corrections;
import org.zhengyou.royalty.RoyaltyRefused;

/** @param refused why nothing was moved; null where it was not tried */
public record CorrectionPage(
        UUID unitId,
        Paging<Corrections.Made> rows,
        Form form,
        @Nullable RoyaltyRefused refused) {

    /**
     * As typed.
     *
     * @param receipt number of what is corrected
     */
    public record Form(String receipt, String amount, String reason) {
        static final Form EMPTY = new Form("", "", "");
    }
}
