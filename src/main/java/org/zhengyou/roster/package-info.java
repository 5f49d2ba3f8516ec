/**
 * Rosters in and out: units and members from the workbooks that offices keep, looked over before anything is written,
 * written in one transaction, undone as a whole; and the pages of the tree, whose facts come from there.
 */
@ApplicationModule(allowedDependencies = {"unit", "access", "member"})
@NullMarked
package org.zhengyou.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
