/**
 * One public notice (公示) for everything that must be shown before it holds: review, secrecy check, posting, the
 * working days it stays, objections with their own life, and the outcome of each item, told to its owner by events.
 */
@ApplicationModule(allowedDependencies = {"unit", "access", "indicator", "campaign"})
@NullMarked
package org.zhengyou.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
