/** Objections to an item on notice: received from anyone, looked into by the office, answered. */
@NamedInterface("objection")
@NullMarked
package org.zhengyou.notice.objection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
