/** Money put into wallets: asked of the provider, and taken into the book when the provider proves that it was paid. */
@NamedInterface("topup")
@NullMarked
package org.zhengyou.royalty.topup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
