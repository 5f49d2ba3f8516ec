/**
 * Work in the background: what is due at a time, done once however many nodes run and after a crash too; and what a thread
 * does as long as the program serves.
 */
@NullMarked
package org.zhengyou.platform.schedule;

import org.jspecify.annotations.NullMarked;
