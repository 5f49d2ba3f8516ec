package org.zhengyou.report.document;

/** Text as XML 1.0 can hold it. */
final class XmlText {
    private XmlText() {}

    /** Without control characters and lone surrogates, which a Word file cannot carry. */
    static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c == '\t' || c >= 0x20 && c < 0xd800 || c >= 0xe000 && c < 0xfffe || c >= 0x10000)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
