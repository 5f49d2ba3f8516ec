/** The program: one module a package, see the architecture picture in docs. */
@NullMarked
package org.zhengyou;

import org.jspecify.annotations.NullMarked;
