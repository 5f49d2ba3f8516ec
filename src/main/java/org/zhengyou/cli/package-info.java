/**
 * The program as the operator starts it: subcommands, their options and exit statuses, and what the console says.
 * On top of all modules; nothing uses it.
 */
@ApplicationModule
@NullMarked
package org.zhengyou.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
