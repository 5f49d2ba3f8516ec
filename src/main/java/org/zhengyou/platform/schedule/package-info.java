/** Work that is due at a time: survives a crash, and is done once however many nodes run. */
@NullMarked
package org.zhengyou.platform.schedule;

import org.jspecify.annotations.NullMarked;
