/**
 * Money for items that their authors ask a price for (稿酬): one double-entry book in which nothing is ever changed,
 * who may have what they paid for, top-ups through a payment provider, and money given back. Knows items, not documents.
 * Switched by {@code zhengyou.royalties}, which is off unless it is asked for.
 */
@ApplicationModule(allowedDependencies = {"unit", "access"})
@NullMarked
package org.zhengyou.royalty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
