package org.zhengyou.preview.render.slide;

import java.awt.Graphics2D;
import org.apache.poi.common.usermodel.fonts.FontInfo;
import org.apache.poi.sl.draw.DrawFontManagerDefault;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.render.flow.Symbols;

/** The library takes every sign of a symbol typeface for a Greek letter, as if there were no other such typeface. */
final class SlideFonts extends DrawFontManagerDefault {
    @Override
    public String mapFontCharset(Graphics2D graphics, @Nullable FontInfo font, String text) {
        return Symbols.of(text, font == null ? null : font.getTypeface());
    }
}
