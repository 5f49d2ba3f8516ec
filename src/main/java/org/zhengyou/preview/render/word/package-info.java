/** Readers of running text: docx, doc, rtf, odt, txt and md, each telling the flow what it finds. */
@NullMarked
package org.zhengyou.preview.render.word;

import org.jspecify.annotations.NullMarked;
