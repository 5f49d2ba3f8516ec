/** Objections to an item on notice: received from anyone, looked into by the office, answered. */
@NullMarked
package org.zhengyou.notice.objection;

import org.jspecify.annotations.NullMarked;
