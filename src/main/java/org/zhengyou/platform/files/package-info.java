@NullMarked
package org.zhengyou.platform.files;

import org.jspecify.annotations.NullMarked;
