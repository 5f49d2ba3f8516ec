package org.zhengyou.preview.render.slide;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.sl.draw.DrawFactory;
import org.apache.poi.sl.draw.DrawGraphicalFrame;
import org.apache.poi.sl.usermodel.GraphicalFrame;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTheme;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorMapping;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;
import org.zhengyou.preview.render.chart.Charts;
import org.zhengyou.preview.render.chart.Palette;
import org.zhengyou.preview.render.xml.Blocks;
import org.zhengyou.preview.render.xml.Element;

/** Draws the charts of one slide, where the library draws at most a picture that the file keeps instead. */
final class SlideCharts extends DrawFactory {
    private static final int MOST = 100;

    private final StringBuilder words = new StringBuilder();
    private int count;

    /** What is written in them, so far. */
    String words() {
        return words.toString();
    }

    @Override
    public DrawGraphicalFrame getDrawable(GraphicalFrame<?, ?> shape) {
        return new DrawGraphicalFrame(shape) {
            @Override
            public void draw(Graphics2D graphics) {
                boolean drawn = graphics instanceof SvgGraphics svg
                        && shape instanceof XSLFGraphicFrame frame
                        && chart(frame, svg);
                if (!drawn) {
                    super.draw(graphics);
                }
            }
        };
    }

    private boolean chart(XSLFGraphicFrame frame, SvgGraphics graphics) {
        @Nullable Rectangle2D anchor = count++ < MOST ? anchor(frame) : null;
        Charts.@Nullable Drawn drawn = anchor == null ? null : drawn(frame, anchor);
        if (anchor == null || drawn == null) {
            return false;
        }
        graphics.drawn(drawn.body(), anchor.getX(), anchor.getY());
        words.append(drawn.words());
        return true;
    }

    private static @Nullable Rectangle2D anchor(XSLFGraphicFrame frame) {
        try {
            return frame.getAnchor();
        } catch (RuntimeException e) {
            return null;
        }
    }

    private static Charts.@Nullable Drawn drawn(XSLFGraphicFrame frame, Rectangle2D anchor) {
        try {
            @Nullable PackagePart part = part(frame);
            return part == null
                    ? null
                    : Charts.drawn(
                            part.getInputStream(),
                            palette(frame.getSheet()),
                            anchor.getWidth(),
                            anchor.getHeight(),
                            false);
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            // Whatever is wrong with it, the rest of the slide is shown.
            return null;
        }
    }

    /** That the frame refers to. */
    private static @Nullable PackagePart part(XSLFGraphicFrame frame) throws IOException, OpenXML4JException {
        if (!(frame.getXmlObject() instanceof CTGraphicalObjectFrame object) || object.getGraphic() == null) {
            return null;
        }
        Element data;
        try (InputStream in = object.getGraphic().newInputStream()) {
            data = Blocks.whole(in);
        }
        @Nullable Element chart = data.anywhere("c:chart");
        chart = chart == null ? data.anywhere("cx:chart") : chart;
        String id = chart == null ? null : chart.attribute("r:id");
        PackagePart sheet = frame.getSheet().getPackagePart();
        @Nullable PackageRelationship relation = id == null ? null : sheet.getRelationship(id);
        return relation == null || relation.getTargetMode() == TargetMode.EXTERNAL
                ? null
                : sheet.getRelatedPart(relation);
    }

    private static Palette palette(XSLFSheet sheet) throws IOException {
        @Nullable XSLFTheme theme = sheet instanceof XSLFSlide slide ? slide.getTheme() : null;
        if (theme == null) {
            return Palette.OFFICE;
        }
        Element root;
        try (InputStream in = theme.getPackagePart().getInputStream()) {
            root = Blocks.whole(in);
        }
        Map<String, String> mapped = new HashMap<>();
        @Nullable
        CTColorMapping map = sheet instanceof XSLFSlide slide && slide.getSlideMaster() != null
                ? slide.getSlideMaster().getXmlObject().getClrMap()
                : null;
        if (map != null) {
            mapped.put("tx1", String.valueOf(map.getTx1()));
            mapped.put("bg1", String.valueOf(map.getBg1()));
            mapped.put("tx2", String.valueOf(map.getTx2()));
            mapped.put("bg2", String.valueOf(map.getBg2()));
        }
        return Palette.of(root, mapped);
    }
}
