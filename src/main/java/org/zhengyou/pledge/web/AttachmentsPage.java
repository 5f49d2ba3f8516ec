package org.zhengyou.pledge.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.Refused;
import org.zhengyou.pledge.PledgeAttachment;

/**
 * The files beside one pledge.
 *
 * @param all removed ones too
 * @param refused why the last one was not taken; null where nothing was refused
 */
public record AttachmentsPage(
        List<PledgeAttachment> all,
        boolean mayChange,
        @Nullable Refused refused) {
    public boolean shown() {
        return mayChange || standing() > 0;
    }

    public long standing() {
        return all.stream().filter(attachment -> !attachment.removed()).count();
    }

    public boolean room() {
        return mayChange && standing() < PledgeAttachment.MOST;
    }

    /** In KB, at least 1. */
    public long kilobytes(PledgeAttachment attachment) {
        return Math.max(1, attachment.file().size() >> 10);
    }
}
