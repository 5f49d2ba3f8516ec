package org.zhengyou.royalty.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.royalty.Wallets;
import org.zhengyou.royalty.topup.TopUp;

/**
 * @param earnings whether the statement is of the earnings, not of the wallet
 * @param open whether money can be put in
 * @param other an amount as typed; empty where none was
 * @param problem message key of why none could be put in; null where there is none
 */
public record WalletPage(
        Wallets.Balance balance,
        boolean earnings,
        Paging<Wallets.Line> lines,
        List<TopUp> topUps,
        boolean open,
        String other,
        @Nullable String problem) {
    /** Suggested amounts, in fen. */
    public static final List<Long> AMOUNTS = List.of(1_000L, 2_000L, 5_000L, 10_000L);
}
