/** The log of what was done: writing it for every deed, searching it, keeping it as long as it must be kept. */
@NullMarked
package org.zhengyou.access.audit;

import org.jspecify.annotations.NullMarked;
