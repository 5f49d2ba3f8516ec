package org.zhengyou.platform.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.sheet.SheetRefused.Reason;

/** The zipped format, read row by row; only its shared strings and styles are held in memory. */
final class XlsxFile {
    private XlsxFile() {}

    /** @param findings of the guard, who has let this file pass */
    static SheetFile open(Path file, XlsxGuard.Findings findings, Limits limits) throws IOException {
        Map<String, String> parts = sheetParts(file);
        ReadableWorkbook workbook = workbook(file);
        NumberFormat formats = new NumberFormat(workbook.isDate1904());
        AtomicLong counted = new AtomicLong();
        List<XlsxSheet> sheets = workbook.getSheets()
                .map(sheet -> new XlsxSheet(
                        sheet,
                        findings.merges().getOrDefault(parts.getOrDefault(sheet.getId(), ""), Merges.NONE),
                        formats,
                        counted,
                        limits.rows()))
                .toList();
        return new OpenWorkbook(SheetFile.Format.XLSX, sheets, workbook);
    }

    private static ReadableWorkbook workbook(Path file) {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (IOException | RuntimeException e) {
            throw new SheetRefused(Reason.DAMAGED, 0, e);
        }
    }

    /** Relation id of each sheet to the path of its part. */
    private static Map<String, String> sheetParts(Path file) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry("xl/_rels/workbook.xml.rels");
            if (entry == null) {
                return parts;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
                xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
                XMLStreamReader reader = xml.createXMLStreamReader(in);
                while (reader.hasNext()) {
                    reader.next();
                    if (reader.isStartElement() && reader.getLocalName().equals("Relationship")) {
                        String target = String.valueOf(reader.getAttributeValue(null, "Target"));
                        String path = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                        parts.put(String.valueOf(reader.getAttributeValue(null, "Id")), path);
                    }
                }
            } catch (XMLStreamException e) {
                throw new SheetRefused(Reason.DAMAGED, 0, e);
            }
        }
        return parts;
    }

    private record XlsxSheet(
            org.dhatim.fastexcel.reader.Sheet source,
            Merges merges,
            NumberFormat formats,
            AtomicLong counted,
            long limit)
            implements Sheet {
        @Override
        public String name() {
            return source.getName();
        }

        @Override
        public boolean hidden() {
            return source.getVisibility() != SheetVisibility.VISIBLE;
        }

        @Override
        public Stream<SheetRow> rows() {
            try {
                return RefusingRows.of(source.openStream().map(this::row), counted, limit);
            } catch (IOException | RuntimeException e) {
                throw new SheetRefused(Reason.DAMAGED, 0, e);
            }
        }

        private SheetRow row(Row row) {
            int width = Math.min(row.getCellCount(), Limits.COLUMNS);
            List<SheetCell> cells = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                cells.add(cell(row.getCell(i)));
            }
            return new SheetRow(row.getRowNum(), cells);
        }

        private SheetCell cell(@Nullable Cell cell) {
            if (cell == null) {
                return SheetCell.BLANK;
            }
            boolean formula = cell.getFormula() != null;
            CellType type = cell.getType() == CellType.FORMULA ? cachedType(cell) : cell.getType();
            return switch (type) {
                case NUMBER -> number(cell, formula);
                case BOOLEAN -> new SheetCell(SheetCell.Kind.BOOLEAN, String.valueOf(cell.getValue()), formula);
                case ERROR -> new SheetCell(SheetCell.Kind.ERROR, String.valueOf(cell.getRawValue()), formula);
                case EMPTY -> formula ? new SheetCell(SheetCell.Kind.TEXT, "", true) : SheetCell.BLANK;
                default -> text(cell, formula);
            };
        }

        private static CellType cachedType(Cell cell) {
            return switch (cell.getValue()) {
                case java.math.BigDecimal number -> CellType.NUMBER;
                case Boolean yes -> CellType.BOOLEAN;
                case null, default -> CellType.STRING;
            };
        }

        private SheetCell number(Cell cell, boolean formula) {
            String raw = cell.getRawValue();
            if (raw == null || raw.isEmpty()) {
                return SheetCell.BLANK;
            }
            try {
                return formats.cell(raw, cell.getDataFormatId(), cell.getDataFormatString(), formula);
            } catch (NumberFormatException e) {
                return new SheetCell(SheetCell.Kind.TEXT, raw, formula);
            }
        }

        private static SheetCell text(Cell cell, boolean formula) {
            String text = cell.getValue() == null ? "" : String.valueOf(cell.getValue());
            return formula ? new SheetCell(SheetCell.Kind.TEXT, text, true) : SheetCell.text(text);
        }
    }
}
