/**
 * The index on OpenSearch, where one machine is not enough: the same words, pairs and queries, sent ready by HTTP, so the
 * cluster needs no plugin and answers as Lucene in the process does. One process writes, all ask.
 */
@NullMarked
package org.zhengyou.search.opensearch;

import org.jspecify.annotations.NullMarked;
