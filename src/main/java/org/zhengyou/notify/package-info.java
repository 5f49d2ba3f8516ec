/**
 * One grouped to-do per person: what waits for the viewer, gathered from every module, on their first page.
 * Nothing is sent anywhere; nobody is told how long somebody took.
 */
@ApplicationModule(allowedDependencies = {"access", "unit", "campaign", "indicator"})
@NullMarked
package org.zhengyou.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
