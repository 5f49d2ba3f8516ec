package org.zhengyou.platform.sheet;

/**
 * One cell.
 *
 * @param text as shown; a date as 1998-07-01, or 1998-07 where its format shows no day; empty for a blank cell
 * @param formula the text is the value as last calculated by the program that wrote the file
 */
public record SheetCell(Kind kind, String text, boolean formula) {
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        ERROR
    }

    public static final SheetCell BLANK = new SheetCell(Kind.BLANK, "", false);

    public static SheetCell text(String text) {
        return PlainText.isBlank(text) ? BLANK : new SheetCell(Kind.TEXT, text, false);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }

    /** Without white space at either end, full-width space included. */
    public String trimmed() {
        return PlainText.trim(text);
    }
}
