package org.zhengyou.preview.render.slide;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.RenderingHints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.poi.hslf.exceptions.OldPowerPointFormatException;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.draw.Drawable;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.Renderer;
import org.zhengyou.preview.render.flow.Pictures;

/** Slides: one page each, without what the speaker noted. */
public final class SlideRenderer implements Renderer {
    static {
        // What a package unpacks to was bounded before it came here, and an empty drawing packs to nothing.
        ZipSecureFile.setMinInflateRatio(0);
    }

    @Override
    public void render(Path file, FileKind kind, Output out) throws IOException {
        switch (kind) {
            case PPTX -> pptx(file, out);
            case PPT, DPS -> {
                try (POIFSFileSystem poifs = new POIFSFileSystem(file.toFile(), true);
                        HSLFSlideShow show = new HSLFSlideShow(poifs)) {
                    show(show, out, 0);
                } catch (OldPowerPointFormatException e) {
                    // Of the years before 1997, which is no damage; LibreOffice, where it is there, still reads it.
                    throw new FileRefused(Reason.UNKNOWN, e);
                }
            }
            case ODP -> OdpReader.read(file, out);
            default -> throw new FileRefused(Reason.UNKNOWN);
        }
    }

    private static void pptx(Path file, Output out) throws IOException {
        boolean begun = first(file, out);
        try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ);
                XMLSlideShow show = new XMLSlideShow(opc)) {
            show(show, out, begun ? 1 : 0);
        } catch (OpenXML4JException e) {
            throw new FileRefused(Reason.DAMAGED, e);
        }
    }

    /** @return whether the first slide was given; if it was not, it is drawn with the others */
    private static boolean first(Path file, Output out) throws IOException {
        Slide<?, ?> slide;
        String drawing;
        String words;
        try (InputStream alone = FirstSlide.of(file)) {
            if (alone == null) {
                return false;
            }
            try (OPCPackage opc = OPCPackage.open(alone);
                    XMLSlideShow show = new XMLSlideShow(opc)) {
                if (show.getSlides().size() != 1) {
                    return false;
                }
                slide = show.getSlides().getFirst();
                SlideCharts charts = new SlideCharts();
                drawing = drawing(slide, show.getPageSize(), new SlidePicture(new Pictures(out)), charts, out);
                words = SlideText.of(slide) + charts.words();
            }
        } catch (FileRefused e) {
            throw e;
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            // Whatever is wrong with it, the whole file tells better.
            return false;
        }
        out.text(words);
        out.slide(drawing);
        return true;
    }

    private static void show(SlideShow<?, ?> show, Output out, int from) throws IOException {
        SlidePicture pictures = new SlidePicture(new Pictures(out));
        if (show.getSlides().isEmpty()) {
            throw new FileRefused(Reason.EMPTY);
        }
        for (Slide<?, ?> slide : show.getSlides().subList(from, show.getSlides().size())) {
            SlideCharts charts = new SlideCharts();
            String drawing = drawing(slide, show.getPageSize(), pictures, charts, out);
            out.text(SlideText.of(slide) + charts.words());
            out.slide(drawing);
        }
    }

    private static String drawing(
            Slide<?, ?> slide, Dimension size, SlidePicture pictures, SlideCharts charts, Output out) {
        SvgGraphics graphics = new SvgGraphics(out);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(Drawable.IMAGE_RENDERER, pictures);
        graphics.setRenderingHint(Drawable.DRAW_FACTORY, charts);
        graphics.setRenderingHint(Drawable.FONT_HANDLER, new SlideFonts());
        graphics.ground(Color.WHITE, size.width, size.height);
        graphics.setPaint(Color.BLACK);
        slide.draw(graphics);
        return graphics.finish(size.width, size.height);
    }
}
