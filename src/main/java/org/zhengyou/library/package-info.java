/**
 * The library of experience documents (经验交流材料): sent by branches, shared, previewed, found, compared and fetched.
 * A document belongs to a unit; its visibility and state say who may read it, and its file lies in the file store.
 */
@ApplicationModule(allowedDependencies = {"preview", "search", "likeness", "unit", "access", "royalty", "claim"})
@NullMarked
package org.zhengyou.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
