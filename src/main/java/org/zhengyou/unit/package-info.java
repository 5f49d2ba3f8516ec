/**
 * The tree of units, effective-dated: who stands under whom, since when, and what each one is.
 * Every business record belongs to a unit; permission and every total follow this tree.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.zhengyou.unit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
