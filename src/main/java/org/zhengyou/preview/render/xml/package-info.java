/** Reads the XML inside office files: no document types, no entities, nothing fetched, one block at a time. */
@NullMarked
package org.zhengyou.preview.render.xml;

import org.jspecify.annotations.NullMarked;
