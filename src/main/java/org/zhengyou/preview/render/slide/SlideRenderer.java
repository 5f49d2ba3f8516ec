package org.zhengyou.preview.render.slide;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.RenderingHints;
import java.io.IOException;
import java.nio.file.Path;
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
            case PPTX -> {
                try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ);
                        XMLSlideShow show = new XMLSlideShow(opc)) {
                    show(show, out);
                } catch (OpenXML4JException e) {
                    throw new FileRefused(Reason.DAMAGED, e);
                }
            }
            case PPT, DPS -> {
                try (POIFSFileSystem poifs = new POIFSFileSystem(file.toFile(), true);
                        HSLFSlideShow show = new HSLFSlideShow(poifs)) {
                    show(show, out);
                }
            }
            case ODP -> OdpReader.read(file, out);
            default -> throw new FileRefused(Reason.UNKNOWN);
        }
    }

    private static void show(SlideShow<?, ?> show, Output out) throws IOException {
        Dimension size = show.getPageSize();
        SlidePicture pictures = new SlidePicture(new Pictures(out));
        if (show.getSlides().isEmpty()) {
            throw new FileRefused(Reason.EMPTY);
        }
        for (Slide<?, ?> slide : show.getSlides()) {
            SvgGraphics graphics = new SvgGraphics(out);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(Drawable.IMAGE_RENDERER, pictures);
            graphics.ground(Color.WHITE, size.width, size.height);
            graphics.setPaint(Color.BLACK);
            slide.draw(graphics);
            out.text(SlideText.of(slide));
            out.slide(graphics.finish(size.width, size.height));
        }
    }
}
