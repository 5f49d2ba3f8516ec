/**
 * Finds records by their words: an index of this node's own that follows the records of other modules, with who may
 * find what as part of every question. Knows no business nouns: modules bring entries as {@link SearchSource}s.
 * Says in the writer's transaction what changed by {@link SearchQueue}; asks by {@link SearchIndex}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.zhengyou.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
