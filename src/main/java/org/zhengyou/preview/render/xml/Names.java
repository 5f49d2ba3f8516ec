package org.zhengyou.preview.render.xml;

import java.util.Map;

/** One prefix for each namespace of the office formats, the strict variants being named as the usual ones. */
final class Names {
    private static final String OOXML = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";
    private static final String ODF = "urn:oasis:names:tc:opendocument:xmlns:";

    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry(OOXML + "wordprocessingml/2006/main", "w"),
            Map.entry(STRICT + "wordprocessingml/main", "w"),
            Map.entry(OOXML + "spreadsheetml/2006/main", ""),
            Map.entry(STRICT + "spreadsheetml/main", ""),
            Map.entry(OOXML + "officeDocument/2006/relationships", "r"),
            Map.entry(STRICT + "officeDocument/relationships", "r"),
            Map.entry(OOXML + "officeDocument/2006/math", "m"),
            Map.entry(STRICT + "officeDocument/math", "m"),
            Map.entry(OOXML + "drawingml/2006/main", "a"),
            Map.entry(STRICT + "drawingml/main", "a"),
            Map.entry(OOXML + "drawingml/2006/wordprocessingDrawing", "wp"),
            Map.entry(STRICT + "drawingml/wordprocessingDrawing", "wp"),
            Map.entry(OOXML + "drawingml/2006/spreadsheetDrawing", "xdr"),
            Map.entry(STRICT + "drawingml/spreadsheetDrawing", "xdr"),
            Map.entry(OOXML + "drawingml/2006/chart", "c"),
            Map.entry(STRICT + "drawingml/chart", "c"),
            Map.entry("http://schemas.microsoft.com/office/drawing/2014/chartex", "cx"),
            Map.entry(OOXML + "drawingml/2006/picture", "pic"),
            Map.entry(STRICT + "drawingml/picture", "pic"),
            Map.entry(OOXML + "markup-compatibility/2006", "mc"),
            Map.entry("urn:schemas-microsoft-com:vml", "v"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"),
            Map.entry("http://www.w3.org/1999/xlink", "xlink"));
    /** With a year behind it or none: programs differ. */
    private static final String OFD = "http://www.ofdspec.org";

    private Names() {}

    static String prefixed(String namespace, String local) {
        String prefix = KNOWN.get(namespace);
        if (prefix == null && namespace.startsWith(ODF)) {
            // urn:…:xmlns:text:1.0, urn:…:xmlns:xsl-fo-compatible:1.0
            String kind = namespace.substring(ODF.length());
            int end = kind.indexOf(':');
            kind = end < 0 ? kind : kind.substring(0, end);
            prefix = switch (kind) {
                case "xsl-fo-compatible" -> "fo";
                case "svg-compatible" -> "svg";
                case "drawing" -> "draw";
                case "datastyle" -> "number";
                default -> kind;
            };
        }
        if (prefix == null && namespace.startsWith(OFD)) {
            prefix = "";
        }
        if (prefix == null) {
            return namespace.isEmpty() ? local : "x:" + local;
        }
        return prefix.isEmpty() ? local : prefix + ":" + local;
    }
}
