package org.zhengyou.notice;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a module asks to be put on public notice.
 *
 * @param unitId the unit that puts it on notice
 * @param title as the public will read it; a proposal joins a notice of the same unit, campaign and title that
 *     still waits for content review
 * @param workingDays 1 to 60; null for as many as the campaign says, or the usual five
 */
public record Proposal(
        UUID unitId,
        UUID campaignId,
        String title,
        @Nullable Integer workingDays,
        List<Item> items) {

    /**
     * One subject. Everything but the ids will be public: write nothing into it that may not be.
     *
     * @param subjectType the owner's word for it, as {@code pledge}; comes back in the events
     * @param subjectUnitId the unit the subject belongs to
     * @param name of the person or unit
     * @param post null where there is none
     * @param lines the public text, a line each
     */
    public record Item(
            String subjectType,
            UUID subjectId,
            UUID subjectUnitId,
            String name,
            String unitName,
            @Nullable String post,
            List<String> lines) {
        public Item {
            lines = lines.stream().map(line -> line.replace("\u001f", " ")).toList();
        }
    }

    public Proposal {
        items = List.copyOf(items);
    }
}
