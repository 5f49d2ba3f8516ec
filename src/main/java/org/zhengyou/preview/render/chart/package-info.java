/** Charts of office files: read from their own part into a model, drawn from the model as SVG. Nothing they refer to is opened. */
@NullMarked
package org.zhengyou.preview.render.chart;

import org.jspecify.annotations.NullMarked;
