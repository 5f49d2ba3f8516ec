/**
 * Campaigns over a part of the tree: phases that switch tools on and off, leading group and office, documents, criteria,
 * required and self-chosen actions, and the board on which every figure stands.
 */
@ApplicationModule(allowedDependencies = {"unit", "access", "member", "indicator"})
@NullMarked
package org.zhengyou.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
