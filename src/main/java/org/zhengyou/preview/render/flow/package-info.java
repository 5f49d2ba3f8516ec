/**
 * Running text as all word processors know it: paragraphs, tables, pictures and notes, cut into pages by measuring, and
 * written as HTML. What the formats call these things is none of its business.
 */
@NullMarked
package org.zhengyou.preview.render.flow;

import org.jspecify.annotations.NullMarked;
