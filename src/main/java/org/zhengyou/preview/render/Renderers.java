package org.zhengyou.preview.render;

import java.util.Map;
import java.util.function.Supplier;
import org.zhengyou.preview.Family;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.render.fixed.FixedRenderer;
import org.zhengyou.preview.render.fixed.ImageRenderer;
import org.zhengyou.preview.render.sheet.SheetRenderer;
import org.zhengyou.preview.render.slide.SlideRenderer;
import org.zhengyou.preview.render.word.TextRenderer;

/** The one list of renderers that the worker reads. */
public final class Renderers {
    private static final Map<Family, Supplier<Renderer>> ALL = Map.of(
            Family.TEXT, TextRenderer::new,
            Family.SLIDES, SlideRenderer::new,
            Family.SHEET, SheetRenderer::new,
            Family.FIXED, FixedRenderer::new,
            Family.IMAGE, ImageRenderer::new);

    private Renderers() {}

    /** @throws FileRefused UNKNOWN where the family has none */
    public static Renderer of(Family family) {
        Supplier<Renderer> renderer = ALL.get(family);
        if (renderer == null) {
            throw new FileRefused(Reason.UNKNOWN);
        }
        return new OwnOrOffice(renderer.get());
    }
}
