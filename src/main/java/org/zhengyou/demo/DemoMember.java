package org.zhengyou.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member as the demo's rosters write one.
 *
 * @param fullSince null while on probation
 * @param partyPost empty for most
 */
record DemoMember(
        String name,
        boolean woman,
        String ethnicity,
        LocalDate born,
        String education,
        LocalDate joined,
        @Nullable LocalDate fullSince,
        String partyPost,
        String post,
        String idNumber,
        String phone) {

    boolean probationary() {
        return fullSince == null;
    }
}
