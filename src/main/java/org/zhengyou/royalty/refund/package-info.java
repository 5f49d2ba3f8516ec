/** Money given back for what was paid but did not come, at the request of its buyer. */
@NamedInterface("refund")
@NullMarked
package org.zhengyou.royalty.refund;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
