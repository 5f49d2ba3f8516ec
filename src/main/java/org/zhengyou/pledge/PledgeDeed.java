package org.zhengyou.pledge;

import java.time.Instant;
import java.time.LocalDate;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.form.Typed;

/**
 * What somebody does to a pledge: who, when it is written down, when it happened, and why.
 *
 * @param on never after the day of {@code at}; earlier for what is written down late
 * @param reason may be empty where the deed needs none
 */
public record PledgeDeed(Viewer viewer, Instant at, LocalDate on, String reason) {
    public PledgeDeed {
        reason = Typed.text(reason);
    }

    public PledgeDeed because(String text) {
        return new PledgeDeed(viewer, at, on, text);
    }
}
