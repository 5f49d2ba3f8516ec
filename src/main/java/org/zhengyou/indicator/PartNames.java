package org.zhengyou.indicator;

import java.util.Optional;
import java.util.UUID;

/** Names of an indicator's parts, which are data; a bean of the module that registers such an indicator. */
public interface PartNames {
    /** @param id as {@code action.each.<part>} */
    Optional<String> name(UUID campaign, String id);
}
