package org.zhengyou.platform.sheet;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.sheet.SheetRefused.Reason;

/** Leaves out blank rows, counts the rest over all sheets of a file, and puts a parser's failures in our words. */
final class RefusingRows implements Iterator<SheetRow> {
    private final Iterator<SheetRow> rows;
    private final AtomicLong counted;
    private final long limit;
    private @Nullable SheetRow next;

    private RefusingRows(Iterator<SheetRow> rows, AtomicLong counted, long limit) {
        this.rows = rows;
        this.counted = counted;
        this.limit = limit;
    }

    /** @param counted rows of this file so far; the stream adds to it */
    static Stream<SheetRow> of(Stream<SheetRow> rows, AtomicLong counted, long limit) {
        RefusingRows refusing = new RefusingRows(rows.iterator(), counted, limit);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(refusing, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(rows::close);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = advance();
        }
        return next != null;
    }

    private @Nullable SheetRow advance() {
        try {
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (!row.isBlank()) {
                    if (counted.incrementAndGet() > limit) {
                        throw new SheetRefused(Reason.TOO_MANY_ROWS, limit, null);
                    }
                    return row;
                }
            }
            return null;
        } catch (SheetRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new SheetRefused(Reason.DAMAGED, 0, e);
        }
    }

    @Override
    public SheetRow next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        SheetRow row = next;
        next = null;
        return row;
    }
}
