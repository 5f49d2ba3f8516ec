package org.zhengyou.search;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. Nothing that is typed is an error.
 *
 * @param words as typed; words beside each other must all occur, what stands in quotes as it stands there; of a hundred
 *     characters outside quotes the rest is not read; empty for
 *     everything; signs alone find nothing
 * @param audience tokens that the asker holds, see {@link Entry}; without any nothing is found
 * @param unit only this unit's, and those that carry {@code under:} it as audience or mark
 * @param from first day, {@code to} the last
 * @param page from 1; pages beyond the first {@value #DEEPEST} hits are empty
 * @param size 1 to 200
 * @param marks all of them are wanted
 */
public record Question(
        String collection,
        String words,
        Set<String> audience,
        @Nullable UUID unit,
        @Nullable String type,
        @Nullable String tag,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Order order,
        int page,
        int size,
        Set<String> marks) {
    public static final int DEEPEST = 10_000;
    private static final int LONGEST = 500;

    public enum Order {
        RELEVANCE,
        DATE
    }

    public Question {
        words = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        audience = Set.copyOf(audience);
        marks = Set.copyOf(marks);
        page = Math.max(1, page);
        size = Math.clamp(size, 1, 200);
    }

    public Question(
            String collection,
            String words,
            Set<String> audience,
            @Nullable UUID unit,
            @Nullable String type,
            @Nullable String tag,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Order order,
            int page,
            int size) {
        this(collection, words, audience, unit, type, tag, from, to, order, page, size, Set.of());
    }

    /** The first twenty by relevance. */
    public static Question of(String collection, String words, Set<String> audience) {
        return new Question(collection, words, audience, null, null, null, null, null, Order.RELEVANCE, 1, 20);
    }

    public Question withWords(String other) {
        return new Question(collection, other, audience, unit, type, tag, from, to, order, page, size, marks);
    }

    public Question withMarks(Set<String> wanted) {
        return new Question(collection, words, audience, unit, type, tag, from, to, order, page, size, wanted);
    }

    public Question withPage(int other) {
        return new Question(collection, words, audience, unit, type, tag, from, to, order, other, size, marks);
    }

    /** Whether it finds nothing whatever there is: nobody asks, or signs alone were typed. */
    public boolean vain() {
        return audience.isEmpty() || !words.isBlank() && words.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Hits before this page's first. */
    public long offset() {
        return (page - 1L) * size;
    }
}
