package org.zhengyou.indicator;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengyou.access.Permission;

/**
 * A figure that is counted from records. Its name and definition in words are the messages {@code indicator.<id>.name}
 * and {@code indicator.<id>.definition}.
 *
 * @param id dotted name, as {@code pledge.coverage}
 * @param rows SQL that lists the records: {@code select unit_id, record_id uuid, counted boolean, label text, detail text,
 *     happened_on date}, one row each, joined to the relation {@code scope (unit_id)} that the caller supplies, with the
 *     parameters {@code :campaign} and {@code :today}. A unit's numerator is the rows counted, its denominator all rows.
 *     The list is what every reader of the figure sees: nothing secret may stand in label or detail.
 * @param derived whether the SQL reads {@code indicator_value}: counted after the others whenever one of them changed
 * @param daily whether it depends on {@code :today}: counted again when a day begins
 * @param confidential whether only the office and the unit itself may see it
 * @param parted whether the SQL has one more column, {@code part text}: each part is a figure of its own, with the id
 *     {@code <id>.<part>}
 * @param detailKeys prefix of message keys where {@code detail} is a code; null where it is text
 * @param address where a record of the list is shown; null where nowhere
 * @param named the permission with which records are named; null for that of their address, or everybody's
 */
public record Indicator(
        String id,
        Kind kind,
        String rows,
        boolean derived,
        boolean daily,
        boolean confidential,
        boolean parted,
        @Nullable String detailKeys,
        @Nullable Address address,
        @Nullable Permission named) {
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z]*(\\.[a-z][A-Za-z]*)+(\\.[0-9a-f-]+)?");

    public Indicator {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("not an indicator's id: " + id);
        }
    }

    /** How the figure is read: a COUNT by its numerator alone, a RATE by numerator over denominator. */
    public enum Kind {
        COUNT,
        RATE
    }

    /**
     * @param path as {@code /units/{unit}/pledges/{record}}
     * @param permission that the page there requires
     */
    public record Address(String path, Permission permission) {}

    public static Indicator count(String id, String rows) {
        return new Indicator(id, Kind.COUNT, rows, false, false, false, false, null, null, null);
    }

    public static Indicator rate(String id, String rows) {
        return new Indicator(id, Kind.RATE, rows, false, false, false, false, null, null, null);
    }

    public Indicator fromOtherIndicators() {
        return new Indicator(id, kind, rows, true, daily, confidential, parted, detailKeys, address, named);
    }

    public Indicator turningWithTheDay() {
        return new Indicator(id, kind, rows, derived, true, confidential, parted, detailKeys, address, named);
    }

    public Indicator forOfficeAndUnitOnly() {
        return new Indicator(id, kind, rows, derived, daily, true, parted, detailKeys, address, named);
    }

    /** The detail is a code, whose text is the message {@code <prefix>.<CODE>}. */
    public Indicator detailIn(String prefix) {
        return new Indicator(id, kind, rows, derived, daily, confidential, parted, prefix, address, named);
    }

    public Indicator shownAt(String path, Permission permission) {
        return new Indicator(
                id, kind, rows, derived, daily, confidential, parted, detailKeys, new Address(path, permission), named);
    }

    /**
     * Its records are named for holders of a permission only; the others see how many there are, and of which units.
     * A list of who has not done something is nobody's but theirs who see to it.
     */
    public Indicator namedFor(Permission permission) {
        return new Indicator(id, kind, rows, derived, daily, confidential, parted, detailKeys, address, permission);
    }

    /** Each of its parts is a figure of its own. */
    public Indicator inParts() {
        return new Indicator(id, kind, rows, derived, daily, confidential, true, detailKeys, address, named);
    }

    /** One part by itself; for reading only. */
    Indicator part(String part) {
        return new Indicator(
                id + "." + part,
                kind,
                "select listed.* from (" + rows + ") as listed where listed.part = '" + part + "'",
                derived,
                daily,
                confidential,
                false,
                detailKeys,
                address,
                named);
    }

    /** The rows with the column {@code part}, null where there are no parts. */
    String partedRows() {
        return parted ? rows : "select listed.*, null::text as part from (" + rows + ") as listed";
    }

    public String nameKey() {
        return "indicator." + id + ".name";
    }

    public String definitionKey() {
        return "indicator." + id + ".definition";
    }
}
