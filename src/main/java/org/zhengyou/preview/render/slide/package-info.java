/** Slides: pptx, ppt and odp, each drawn as SVG whose texts are texts. */
@NullMarked
package org.zhengyou.preview.render.slide;

import org.jspecify.annotations.NullMarked;
