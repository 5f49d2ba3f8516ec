package org.zhengyou.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.zhengyou.access.Viewer;
import org.zhengyou.notice.Actor;
import org.zhengyou.pledge.PledgeDeed;

/** The days of the demo, counted from the day of its first start. */
record DemoDays(LocalDate today, ZoneId zone) {
    private static final LocalTime MORNING = LocalTime.of(9, 30);

    /** @param offset days after the first start; negative before it */
    LocalDate day(int offset) {
        return today.plusDays(offset);
    }

    /** In the morning of a day. */
    Instant at(int offset) {
        return day(offset).atTime(MORNING).atZone(zone).toInstant();
    }

    PledgeDeed deed(Viewer viewer, int offset) {
        return new PledgeDeed(viewer, at(offset), day(offset), "");
    }

    Actor actor(Viewer viewer, int offset) {
        return new Actor(viewer, at(offset), null);
    }
}
