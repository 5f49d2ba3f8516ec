package org.zhengyou.royalty;

import java.util.UUID;

/** Where an item's own page is; the module that has the items says so by a bean. */
@FunctionalInterface
public interface ItemPlace {
    /** @return path, beginning with a slash */
    String path(UUID unit, UUID item);
}
