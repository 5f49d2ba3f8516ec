/**
 * Finds records by their words: an index, in a folder of this process or on OpenSearch, that follows the records of other
 * modules, with who may find what as part of every question. Knows no business nouns: modules bring entries as
 * {@link SearchSource}s, say in the writer's transaction what changed by {@link SearchQueue}, and ask by
 * {@link SearchIndex}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.zhengyou.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
