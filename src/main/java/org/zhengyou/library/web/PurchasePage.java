package org.zhengyou.library.web;

import org.jspecify.annotations.Nullable;
import org.zhengyou.library.Document;
import org.zhengyou.royalty.RoyaltyRefused;

/** @param refused why it could not be bought; null where it was not tried */
public record PurchasePage(Document document, @Nullable RoyaltyRefused refused) {}
