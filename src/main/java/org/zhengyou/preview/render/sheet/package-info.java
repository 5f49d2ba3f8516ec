/** Tables: xlsx, xls and ods, row by row, with what their cells show. Nothing is ever calculated. */
@NullMarked
package org.zhengyou.preview.render.sheet;

import org.jspecify.annotations.NullMarked;
