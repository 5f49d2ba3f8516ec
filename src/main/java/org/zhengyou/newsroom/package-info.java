/**
 * The public site: its first page, how to take part on paper, and complaints and suggestions (投诉建议) from anyone,
 * with an answer that the sender alone can look up. Articles and bulletins will stand here too.
 */
@ApplicationModule(allowedDependencies = {"unit", "access", "notice"})
@NullMarked
package org.zhengyou.newsroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
