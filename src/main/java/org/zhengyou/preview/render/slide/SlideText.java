package org.zhengyou.preview.render.slide;

import org.apache.poi.sl.usermodel.GroupShape;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.ShapeContainer;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.TableCell;
import org.apache.poi.sl.usermodel.TableShape;
import org.apache.poi.sl.usermodel.TextShape;
import org.jspecify.annotations.Nullable;

/** The words of a slide, in the order of its shapes. */
final class SlideText {
    private final StringBuilder out = new StringBuilder();

    private SlideText() {}

    static String of(Slide<?, ?> slide) {
        SlideText text = new SlideText();
        text.shapes(slide);
        return text.out.append('\n').toString();
    }

    private void shapes(ShapeContainer<?, ?> container) {
        for (Shape<?, ?> shape : container.getShapes()) {
            switch (shape) {
                case TextShape<?, ?> text -> add(text.getText());
                case TableShape<?, ?> table -> table(table);
                case GroupShape<?, ?> group -> shapes(group);
                default -> {}
            }
        }
    }

    private void table(TableShape<?, ?> table) {
        for (int row = 0; row < table.getNumberOfRows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < table.getNumberOfColumns(); column++) {
                @Nullable TableCell<?, ?> cell = table.getCell(row, column);
                String text = cell == null ? "" : cell.getText();
                line.append(column == 0 ? "" : "\t").append(text.replace('\n', ' '));
            }
            add(line.toString());
        }
    }

    private void add(@Nullable String text) {
        if (text != null && !text.isBlank()) {
            out.append(text.replace('\u000B', '\n').replace('\r', '\n')).append('\n');
        }
    }
}
