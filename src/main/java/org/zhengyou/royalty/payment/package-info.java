/** Payment providers: what every one of them must do, the sandbox, and WeChat Pay. */
@NullMarked
package org.zhengyou.royalty.payment;

import org.jspecify.annotations.NullMarked;
