/**
 * Texts and questions cut into words and pairs of characters, and what is made of them: queries, suggestions, keywords,
 * likeness. The same for every index, so that all answer alike. Queries are described by Lucene's classes.
 */
@NullMarked
package org.zhengyou.search.words;

import org.jspecify.annotations.NullMarked;
