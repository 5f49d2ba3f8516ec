package org.zhengyou.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhengyou.access.Viewer;

/**
 * Who does it, when, and from where.
 *
 * @param address as the log keeps it; null for the program itself
 */
public record Actor(Viewer viewer, Instant at, @Nullable String address) {}
