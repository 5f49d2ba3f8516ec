package org.zhengyou.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * A branch as the demo's rosters write it.
 *
 * @param township place of the leading committee; empty for a direct branch
 * @param level school level, which decides the posts of its members
 */
record DemoUnit(
        String name,
        String township,
        String level,
        String kind,
        String ownership,
        LocalDate founded,
        LocalDate elected,
        List<DemoMember> members) {

    boolean direct() {
        return township.isEmpty();
    }

    DemoMember secretary() {
        return members.getFirst();
    }

    long probationary() {
        return members.stream().filter(DemoMember::probationary).count();
    }
}
