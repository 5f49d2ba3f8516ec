@NullMarked
package org.zhengyou.preview.worker;

import org.jspecify.annotations.NullMarked;
