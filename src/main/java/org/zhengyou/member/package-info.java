/**
 * Members: who belongs to which branch, since when, and as what; transfers, departures, the step from probationary to
 * full. What the campaign needs is name, branch, category and post; ID number and telephone are sealed and masked.
 */
@ApplicationModule(allowedDependencies = {"unit", "access"})
@NullMarked
package org.zhengyou.member;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
