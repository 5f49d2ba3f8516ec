/**
 * The bench: trees of any size written straight into a scratch database, and a load generator in a process of its own.
 * Nothing else may use it.
 */
@NullMarked
package org.zhengyou.bench;

import org.jspecify.annotations.NullMarked;
