/** Links by which whoever has one sees a document for a time. */
@NullMarked
package org.zhengyou.library.share;

import org.jspecify.annotations.NullMarked;
