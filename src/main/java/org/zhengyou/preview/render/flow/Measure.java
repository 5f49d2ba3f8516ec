package org.zhengyou.preview.render.flow;

import java.util.List;
import org.zhengyou.preview.render.flow.Inline.Picture;
import org.zhengyou.preview.render.flow.Inline.Words;

/** How high things come out, by rule of thumb: no fonts are asked, for the reader's are not known. Points. */
public final class Measure {
    /** A line of Chinese type, leading included, to its size. */
    private static final double LINE = 1.3;

    private final double grid;

    Measure(double grid) {
        this.grid = grid;
    }

    double height(Part part, double width) {
        return switch (part) {
            case Paragraph paragraph -> paragraph(paragraph, width);
            case Table table -> {
                double sum = 0;
                for (Table.Row row : table.rows()) {
                    sum += row(table, row, width);
                }
                yield sum;
            }
            case Part.NewPage turn -> 0;
        };
    }

    private double paragraph(Paragraph paragraph, double width) {
        Look look = paragraph.look();
        return look.before() + look.after() + lines(paragraph, width) * line(paragraph) + pictures(paragraph, width);
    }

    double line(Paragraph paragraph) {
        Look look = paragraph.look();
        if (look.exact()) {
            return Math.max(4, look.leading());
        }
        double natural = paragraph.largest() * LINE;
        if (grid > 0) {
            natural = Math.ceil(natural / grid - 0.01) * grid;
        }
        return natural * Math.clamp(look.leading(), 0.5, 6);
    }

    int lines(Paragraph paragraph, double width) {
        double room =
                Math.max(20, width - paragraph.look().left() - paragraph.look().right());
        double at = Math.max(0, paragraph.look().first());
        int lines = 1;
        boolean anything = false;
        for (Inline inline : paragraph.content()) {
            if (inline instanceof Words words) {
                String text = words.text();
                double size = words.ink().size();
                for (int i = 0; i < text.length(); i++) {
                    char c = text.charAt(i);
                    anything = true;
                    if (c == '\n') {
                        lines++;
                        at = 0;
                        continue;
                    }
                    at += advance(c) * size;
                    if (at > room + 0.5) {
                        lines++;
                        at = advance(c) * size;
                    }
                }
            }
        }
        return !anything && onlyPictures(paragraph) ? 0 : lines;
    }

    private static boolean onlyPictures(Paragraph paragraph) {
        return paragraph.content().stream().anyMatch(Picture.class::isInstance);
    }

    /** Of the type's size. */
    public static double advance(char c) {
        if (c == '\t') {
            return 2;
        }
        if (c >= 0x2E80 && c < 0xD800 || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFFE6) {
            return 1;
        }
        if (c == '\u201C' || c == '\u201D' || c == '\u2018' || c == '\u2019' || c == '\u2014' || c == '\u2026') {
            return 1;
        }
        if (Character.isLowSurrogate(c)) {
            return 0;
        }
        if (Character.isHighSurrogate(c)) {
            return 1;
        }
        return c == ' ' ? 0.28 : c >= 'A' && c <= 'Z' ? 0.66 : 0.49;
    }

    private static double pictures(Paragraph paragraph, double width) {
        double sum = 0;
        double rowWidth = 0;
        double rowHeight = 0;
        for (Inline inline : paragraph.content()) {
            if (inline instanceof Picture picture) {
                double w = Math.min(width, picture.width());
                double h = picture.height() * (picture.width() > width ? width / picture.width() : 1);
                if (rowWidth + w > width) {
                    sum += rowHeight;
                    rowWidth = 0;
                    rowHeight = 0;
                }
                rowWidth += w;
                rowHeight = Math.max(rowHeight, h + 4);
            }
        }
        return sum + rowHeight;
    }

    double row(Table table, Table.Row row, double width) {
        double most = Math.max(row.height(), 14);
        int column = 0;
        double total = table.widths().stream().mapToDouble(Double::doubleValue).sum();
        for (Table.Cell cell : row.cells()) {
            double share = 0;
            for (int i = column; i < column + cell.columns(); i++) {
                share += i < table.widths().size() && total > 0 ? table.widths().get(i) / total : 0;
            }
            column += cell.columns();
            double cellWidth = Math.max(
                    24,
                    (share > 0 ? share : 1.0 / Math.max(1, row.cells().size()))
                                    * Math.min(width, total > 0 ? total : width)
                            - 11);
            if (cell.rows() == 1) {
                double sum = 6;
                for (Part part : cell.content()) {
                    sum += height(part, cellWidth);
                }
                most = Math.max(most, sum);
            }
        }
        return most;
    }

    /**
     * Where a paragraph is to be cut so that its first piece has that many lines.
     *
     * @return characters of the first piece, counted over all its words; -1 where it cannot be cut
     */
    int cut(List<Inline> content, Look look, double width, int wanted) {
        double room = Math.max(20, width - look.left() - look.right());
        double at = Math.max(0, look.first());
        int lines = 1;
        int count = 0;
        for (Inline inline : content) {
            if (inline instanceof Words words) {
                double size = words.ink().size();
                for (int i = 0; i < words.text().length(); i++, count++) {
                    char c = words.text().charAt(i);
                    if (c == '\n') {
                        if (lines == wanted) {
                            return count + 1;
                        }
                        lines++;
                        at = 0;
                        continue;
                    }
                    at += advance(c) * size;
                    if (at > room + 0.5) {
                        if (lines == wanted) {
                            return Character.isLowSurrogate(c) ? count - 1 : count;
                        }
                        lines++;
                        at = advance(c) * size;
                    }
                }
            }
        }
        return -1;
    }
}
