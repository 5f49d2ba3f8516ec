package org.zhengyou.preview.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;

/** SVG as shapes, texts and pictures only: written anew from a list of what is harmless. */
final class Drawing {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final int DEPTH = 200;
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "image",
            "clipPath",
            "linearGradient",
            "radialGradient",
            "stop",
            "pattern");
    private static final Set<String> ATTRIBUTES = Set.of(
            ("id class style transform x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points width height viewBox rotate"
                            + " preserveAspectRatio offset gradientUnits gradientTransform spreadMethod patternUnits"
                            + " patternContentUnits patternTransform clipPathUnits clip-path clip-rule fill fill-rule"
                            + " fill-opacity stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin"
                            + " stroke-miterlimit stroke-dasharray stroke-dashoffset opacity stop-color stop-opacity color"
                            + " color-interpolation color-rendering image-rendering shape-rendering text-rendering"
                            + " font-family font-size font-style font-weight font-variant font-stretch text-anchor"
                            + " text-decoration textLength lengthAdjust letter-spacing word-spacing writing-mode"
                            + " dominant-baseline baseline-shift direction display visibility version role")
                    .split(" "));
    private static final Pattern OUTSIDE =
            Pattern.compile("(?i)url\\((?!\\s*['\"]?#[\\w.-]+['\"]?\\s*\\))|expression|javascript|@|\\\\|&|/\\*");
    private static final Pattern SHOWN =
            Pattern.compile(Picture.NAME.pattern() + "|data:image/(png|jpeg);base64,[A-Za-z0-9+/=\\s]+");

    private final XMLStreamReader in;
    private final StringBuilder out = new StringBuilder();
    /** Open elements inside a pattern, the pattern included: what it is made of may not be made of patterns. */
    private int patterned;

    private Drawing(XMLStreamReader in) {
        this.in = in;
    }

    static String sanitised(String svg) throws IOException {
        try {
            return new Drawing(factory().createXMLStreamReader(new StringReader(svg))).copy();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** In whatever encoding the file states. */
    static String sanitised(byte[] svg) throws IOException {
        try {
            return new Drawing(factory().createXMLStreamReader(new ByteArrayInputStream(svg))).copy();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return xml;
    }

    private String copy() throws XMLStreamException, IOException {
        int depth = 0;
        while (in.hasNext()) {
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (depth == 0 && !in.getLocalName().equals("svg")) {
                        throw new IOException("no drawing: " + in.getLocalName());
                    }
                    if (!ELEMENTS.contains(in.getLocalName())) {
                        skip();
                    } else if (++depth > DEPTH) {
                        throw new FileRefused(Reason.BOMB);
                    } else {
                        open(depth == 1);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    patterned = Math.max(0, patterned - 1);
                    out.append("</").append(in.getLocalName()).append('>');
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    escape(in.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new FileRefused(Reason.ENTITIES);
                default -> {
                    // Comments and instructions say nothing to a viewer.
                }
            }
        }
        return out.toString();
    }

    private void skip() throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = in.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void open(boolean root) {
        String element = in.getLocalName();
        if (patterned > 0 || element.equals("pattern")) {
            patterned++;
        }
        out.append('<').append(element);
        if (root) {
            attribute("xmlns", SVG);
        }
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String name = in.getAttributeLocalName(i);
            String value = in.getAttributeValue(i);
            if (name.equals("href") && element.equals("image")) {
                if (SHOWN.matcher(value).matches()) {
                    attribute(name, value);
                }
            } else if (isPlain(in.getAttributeNamespace(i))
                    && ATTRIBUTES.contains(name)
                    && !OUTSIDE.matcher(value).find()
                    && (patterned == 0 || !value.toLowerCase(Locale.ROOT).contains("url("))) {
                attribute(name, value);
            }
        }
        out.append('>');
    }

    private static boolean isPlain(@Nullable String namespace) {
        return namespace == null || namespace.isEmpty();
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }
}
