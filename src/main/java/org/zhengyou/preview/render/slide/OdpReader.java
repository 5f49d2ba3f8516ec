package org.zhengyou.preview.render.slide;

import java.awt.Color;
import java.awt.Font;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Pictures;
import org.zhengyou.preview.render.xml.Blocks;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Figures;
import org.zhengyou.preview.render.xml.Zip;

/** Reads an .odp slide by slide: its texts, plain shapes and pictures where they stand. */
final class OdpReader {
    private static final Set<String> CONTAINERS =
            Set.of("office:document-content", "office:body", "office:presentation");
    private static final double INSET = 6;

    private final Zip zip;
    private final Output out;
    private final Pictures pictures;
    private final Map<String, Element> styles = new HashMap<>();
    private double width = 720;
    private double height = 405;

    private OdpReader(Zip zip, Output out) {
        this.zip = zip;
        this.out = out;
        this.pictures = new Pictures(out);
    }

    static void read(Path file, Output out) throws IOException {
        try (Zip zip = new Zip(file)) {
            new OdpReader(zip, out).read();
        }
    }

    private void read() throws IOException {
        @Nullable Element common = zip.part("styles.xml");
        if (common != null) {
            styles(common.child("office:styles"));
            styles(common.child("office:automatic-styles"));
            @Nullable Element layout = common.anywhere("style:page-layout-properties");
            if (layout != null) {
                width = Math.clamp(Figures.points(layout.attribute("fo:page-width"), width), 100, 4_000);
                height = Math.clamp(Figures.points(layout.attribute("fo:page-height"), height), 100, 4_000);
            }
        }
        try (Blocks blocks = new Blocks(zip.stream("content.xml"), CONTAINERS::contains)) {
            @Nullable Element block = blocks.next();
            while (block != null) {
                if (block.is("office:automatic-styles")) {
                    styles(block);
                }
                if (block.is("draw:page")) {
                    slide(block);
                }
                block = blocks.next();
            }
        }
        if (out.pages() == 0) {
            throw new FileRefused(Reason.EMPTY);
        }
    }

    private void styles(@Nullable Element list) {
        if (list != null) {
            list.children("style:style").forEach(style -> styles.put(style.attribute("style:name", ""), style));
        }
    }

    private void slide(Element page) throws IOException {
        SvgGraphics graphics = new SvgGraphics(out);
        graphics.ground(Color.WHITE, width, height);
        StringBuilder words = new StringBuilder();
        for (Element shape : page.children()) {
            shape(shape, graphics, words);
        }
        out.text(words.append('\n').toString());
        out.slide(graphics.finish(width, height));
    }

    private void shape(Element shape, SvgGraphics graphics, StringBuilder words) throws IOException {
        switch (shape.name()) {
            case "draw:g" -> {
                for (Element part : shape.children()) {
                    shape(part, graphics, words);
                }
            }
            case "draw:frame", "draw:custom-shape", "draw:rect", "draw:ellipse" -> {
                Rectangle2D box = new Rectangle2D.Double(
                        Figures.points(shape.attribute("svg:x"), 0),
                        Figures.points(shape.attribute("svg:y"), 0),
                        Figures.points(shape.attribute("svg:width"), 100),
                        Figures.points(shape.attribute("svg:height"), 50));
                box(shape, box, graphics, words);
            }
            default -> {}
        }
    }

    private void box(Element shape, Rectangle2D box, SvgGraphics graphics, StringBuilder words) throws IOException {
        String fill = property(shape.attribute("draw:style-name"), "draw:fill-color");
        if (fill != null && !shape.is("draw:frame")) {
            graphics.setPaint(colour(fill, Color.WHITE));
            graphics.fill(
                    shape.is("draw:ellipse")
                            ? new Ellipse2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight())
                            : box);
        }
        @Nullable Element image = shape.child("draw:image");
        String name = image == null ? null : image.attribute("xlink:href");
        if (name != null && !name.contains(":")) {
            String part = Zip.resolve("", name);
            String file =
                    pictures.file(part, part.endsWith(".svg") ? "image/svg+xml" : "image/png", () -> zip.bytes(part));
            if (file != null) {
                graphics.setTransform(new AffineTransform());
                graphics.picture(file, box.getX(), box.getY(), box.getWidth(), box.getHeight());
            }
        }
        @Nullable Element inside = shape.child("draw:text-box");
        List<Element> paragraphs = new ArrayList<>();
        collect(inside == null ? shape : inside, paragraphs);
        double y = box.getY() + INSET;
        for (Element paragraph : paragraphs) {
            words.append(paragraph.text()).append('\n');
            y = lines(paragraph, box, y, graphics);
        }
    }

    private static void collect(Element parent, List<Element> paragraphs) {
        for (Element child : parent.children()) {
            if (child.is("text:p") || child.is("text:h")) {
                paragraphs.add(child);
            } else if (!child.is("draw:image")) {
                collect(child, paragraphs);
            }
        }
    }

    private double lines(Element paragraph, Rectangle2D box, double top, SvgGraphics graphics) {
        @Nullable Element span = paragraph.anywhere("text:span");
        String own = span == null ? null : span.attribute("text:style-name");
        String style = paragraph.attribute("text:style-name");
        double size =
                Math.clamp(Figures.points(first("style:font-size-asian", "fo:font-size", own, style), 18), 4, 200);
        String text = paragraph.text();
        if (text.isBlank()) {
            return top + size * 1.2;
        }
        boolean bold = "bold".equals(first("style:font-weight-asian", "fo:font-weight", own, style));
        AttributedString words = new AttributedString(text);
        words.addAttribute(
                TextAttribute.FONT,
                new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont((float) size));
        words.addAttribute(TextAttribute.FOREGROUND, colour(first("fo:color", "fo:color", own, style), Color.BLACK));
        String align = property(style, "fo:text-align");
        double room = Math.max(size, box.getWidth() - 2 * INSET);
        LineBreakMeasurer measurer = new LineBreakMeasurer(words.getIterator(), graphics.getFontRenderContext());
        double y = top;
        while (measurer.getPosition() < text.length()) {
            int from = measurer.getPosition();
            TextLayout line = measurer.nextLayout((float) room);
            y += line.getAscent();
            double free = room - line.getAdvance();
            double x = box.getX() + INSET + ("center".equals(align) ? free / 2 : "end".equals(align) ? free : 0);
            graphics.drawString(words.getIterator(null, from, measurer.getPosition()), (float) x, (float) y);
            y += line.getDescent() + line.getLeading();
        }
        return y;
    }

    private @Nullable String first(String key, String other, @Nullable String own, @Nullable String style) {
        for (String name : new @Nullable String[] {own, style}) {
            for (String each : new String[] {key, other}) {
                String value = property(name, each);
                if (value != null) {
                    return value;
                }
            }
        }
        return null;
    }

    private @Nullable String property(@Nullable String styleName, String key) {
        @Nullable String name = styleName;
        for (int depth = 0; depth < 20 && name != null; depth++) {
            @Nullable Element style = styles.get(name);
            if (style == null) {
                return null;
            }
            for (Element properties : style.children()) {
                String value = properties.attribute(key);
                if (value != null) {
                    return value;
                }
            }
            name = style.attribute("style:parent-style-name");
        }
        return null;
    }

    private static Color colour(@Nullable String hex, Color otherwise) {
        try {
            return hex == null || hex.length() != 7 ? otherwise : Color.decode(hex);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
