/** What is done in the background, so that nothing is kept longer than it is needed. */
@NullMarked
package org.zhengyou.access.upkeep;

import org.jspecify.annotations.NullMarked;
