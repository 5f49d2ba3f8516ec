/**
 * The only counter there is: a registry of figures, each with the SQL that lists the records it counts,
 * kept as own values per unit and as totals per node of the tree, with a value for each day and the evidence behind it.
 * Other modules register indicators and say in their own transaction which unit's figures changed.
 */
@ApplicationModule(allowedDependencies = {"unit", "access"})
@NullMarked
package org.zhengyou.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
