@NullMarked
package org.zhengyou.preview.inspect;

import org.jspecify.annotations.NullMarked;
