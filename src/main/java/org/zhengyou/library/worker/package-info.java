/** What is done for documents while the program serves: previews, and likenesses. */
@NullMarked
package org.zhengyou.library.worker;

import org.jspecify.annotations.NullMarked;
