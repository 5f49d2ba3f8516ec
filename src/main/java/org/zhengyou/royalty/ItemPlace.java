package org.zhengyou.royalty;

import java.util.UUID;

/** Where an item's own page is; the module that has the items says so by a bean. */
public interface ItemPlace {
    /** @return path, beginning with a slash */
    String path(UUID unit, UUID item);

    /** Whether its file is kept back now, from those too who paid for it. */
    boolean takenDown(UUID unit, UUID item);
}
