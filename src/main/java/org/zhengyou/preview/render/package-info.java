@NullMarked
package org.zhengyou.preview.render;

import org.jspecify.annotations.NullMarked;
