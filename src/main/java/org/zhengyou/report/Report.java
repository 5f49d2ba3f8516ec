package org.zhengyou.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report on a campaign over a unit's subtree.
 *
 * @param language {@code zh} or {@code en}
 * @param startsOn first day of the period it covers; null where it covers none
 * @param takenAt the moment of its figures and their evidence
 */
public record Report(
        UUID unitId,
        UUID id,
        UUID campaignId,
        String title,
        String language,
        @Nullable LocalDate startsOn,
        String body,
        State state,
        Instant takenAt,
        int version) {
    /** A draft's figures can be taken again and its text edited; a final report never changes; a discarded draft can be taken back. */
    public enum State {
        DRAFT,
        FINAL,
        DISCARDED
    }

    public boolean isFinal() {
        return state == State.FINAL;
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    Report worded(String title, String body) {
        return new Report(unitId, id, campaignId, title, language, startsOn, body, state, takenAt, version);
    }

    Report taken(Instant moment) {
        return new Report(unitId, id, campaignId, title, language, startsOn, body, state, moment, version);
    }

    public Locale locale() {
        return Locale.of(language);
    }
}
