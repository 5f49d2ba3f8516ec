/** A draft written as a Word file laid out by GB/T 9704-2012. */
@NullMarked
package org.zhengyou.report.document;

import org.jspecify.annotations.NullMarked;
