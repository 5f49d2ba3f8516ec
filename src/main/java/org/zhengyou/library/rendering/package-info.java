/** Previews, made in the background after the record is committed. */
@NullMarked
package org.zhengyou.library.rendering;

import org.jspecify.annotations.NullMarked;
