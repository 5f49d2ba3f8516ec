@NullMarked
package org.zhengyou.platform.text;

import org.jspecify.annotations.NullMarked;
