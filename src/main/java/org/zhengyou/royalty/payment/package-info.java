/** Payment providers: what every one of them must do, the sandbox, and WeChat Pay. */
@NamedInterface("payment")
@NullMarked
package org.zhengyou.royalty.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
