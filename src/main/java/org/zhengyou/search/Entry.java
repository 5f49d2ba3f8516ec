package org.zhengyou.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A record as it is found.
 *
 * @param collection which kind of record, as "document"
 * @param id unique over all collections
 * @param text all its words; the first 500,000 characters are searched
 * @param tags as they are shown; counted as facets and searched as words
 * @param type a code; counted as a facet
 * @param on the day by which it is sorted and filtered
 * @param audience who may find it: {@code public}, {@code internal}, {@code under:<unit id>} for the unit and each
 *     ancestor; one that the asker holds is enough, and without any nobody finds it
 * @param marks codes to filter by, which are not searched as words and not shown
 */
public record Entry(
        String collection,
        UUID id,
        UUID unit,
        String title,
        String text,
        List<String> tags,
        String author,
        String unitName,
        String type,
        LocalDate on,
        Set<String> audience,
        Set<String> marks) {
    public static final int MOST_CHARACTERS = 500_000;

    /** Everybody, also without an account. */
    public static final String PUBLIC = "public";

    /** Whoever is signed in. */
    public static final String INTERNAL = "internal";

    public Entry {
        text = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
        tags = List.copyOf(tags);
        audience = Set.copyOf(audience);
        marks = Set.copyOf(marks);
    }

    public Entry(
            String collection,
            UUID id,
            UUID unit,
            String title,
            String text,
            List<String> tags,
            String author,
            String unitName,
            String type,
            LocalDate on,
            Set<String> audience) {
        this(collection, id, unit, title, text, tags, author, unitName, type, on, audience, Set.of());
    }

    /** The token of who stands on the unit, or on one above it. */
    public static String under(UUID unit) {
        return "under:" + unit;
    }
}
