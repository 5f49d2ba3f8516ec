/** The index on Lucene: one folder, one writer, and everything that is asked of it. Knows no database. */
@NamedInterface("lucene")
@NullMarked
package org.zhengyou.search.lucene;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
