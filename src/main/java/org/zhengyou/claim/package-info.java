/**
 * Disputes about documents (版权异议、文不对题投诉): from anyone, with their particulars, through removal, forwarding,
 * counter-statement and restoration, each with its limit. What an item earns is held back meanwhile. Knows items by
 * {@link org.zhengyou.claim.Contested}.
 */
@ApplicationModule(allowedDependencies = {"likeness", "unit", "access", "royalty"})
@NullMarked
package org.zhengyou.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
