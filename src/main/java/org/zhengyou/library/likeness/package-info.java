/** Documents that agree in part, found for each and for the whole collection, and what people say of that. */
@NullMarked
package org.zhengyou.library.likeness;

import org.jspecify.annotations.NullMarked;
