package org.zhengyou.preview.render.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param widths of the columns in points; may be empty where the file says nothing
 * @param lined with lines around its cells
 */
public record Table(List<Double> widths, List<Row> rows, boolean lined) implements Part {
    /** @param heading stands again at the head of each page */
    public record Row(List<Cell> cells, boolean heading, double height) {}

    /** @param ground six hexadecimal digits */
    public record Cell(
            int columns,
            int rows,
            List<Part> content,
            @Nullable String ground,
            Hang hang) {}

    public enum Hang {
        TOP,
        MIDDLE,
        BOTTOM
    }

    public String text() {
        StringBuilder out = new StringBuilder();
        for (Row row : rows) {
            for (int i = 0; i < row.cells().size(); i++) {
                out.append(i == 0 ? "" : "\t");
                text(row.cells().get(i).content(), " ", out);
            }
            out.append('\n');
        }
        return out.toString();
    }

    private static void text(List<Part> parts, String between, StringBuilder out) {
        String gap = "";
        for (Part part : parts) {
            String text = switch (part) {
                case Paragraph paragraph -> paragraph.text().replace('\n', ' ');
                case Table table -> table.text().strip().replace('\n', ' ');
                case NewPage turn -> "";
            };
            if (!text.isBlank()) {
                out.append(gap).append(text);
                gap = between;
            }
        }
    }
}
