/**
 * Who may do what: accounts, sign-in, grants of roles on a unit's subtree, the one permission question,
 * and the log of what was done. Every handler of every module declares what it requires.
 */
@ApplicationModule(allowedDependencies = "unit")
@NullMarked
package org.zhengyou.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
