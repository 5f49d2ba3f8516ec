package org.zhengyou.preview.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.zhengyou.preview.FileKind;

/** Charts as they come within documents, slides and tables. */
class ChartRenderingTest {
    private static final String[] UNITS = {"第一小学", "第二小学", "实验中学"};
    private static final Double[] FIRST = {10.0, 20.0, 40.0};
    private static final Double[] SECOND = {5.0, 15.0, 30.0};

    @TempDir
    Path folder;

    private static void fill(XDDFChart chart, ChartTypes type) {
        chart.setTitleText("各校支部结对数");
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFChartData data;
        if (type == ChartTypes.PIE) {
            data = chart.createData(type, null, null);
        } else {
            XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
            bottom.setTitle("学校");
            XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
            left.setTitle("对数");
            data = chart.createData(type, bottom, left);
        }
        var units = XDDFDataSourcesFactory.fromArray(UNITS);
        data.addSeries(units, XDDFDataSourcesFactory.fromArray(FIRST)).setTitle("去年", null);
        if (type != ChartTypes.PIE) {
            data.addSeries(units, XDDFDataSourcesFactory.fromArray(SECOND)).setTitle("今年", null);
        }
        chart.plot(data);
        if (type == ChartTypes.BAR) {
            var bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
            bars.getBarDir().setVal(org.openxmlformats.schemas.drawingml.x2006.chart.STBarDir.COL);
            shown(bars.getSerArray(0).addNewDLbls()).addNewShowPercent().setVal(false);
        }
        if (type == ChartTypes.PIE) {
            var pie = chart.getCTChart().getPlotArea().getPieChartArray(0);
            CTDLbls labels = pie.getSerArray(0).addNewDLbls();
            labels.addNewShowLegendKey().setVal(false);
            labels.addNewShowVal().setVal(false);
            labels.addNewShowCatName().setVal(false);
            labels.addNewShowSerName().setVal(false);
            labels.addNewShowPercent().setVal(true);
        }
    }

    private static CTDLbls shown(CTDLbls labels) {
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        return labels;
    }

    /** Heights of the bars in the colour, in their order. */
    private static List<Double> heights(String svg, String colour) {
        Matcher bars = Pattern.compile(
                        "<rect x=\"[^\"]+\" y=\"[^\"]+\" width=\"[^\"]+\" height=\"([^\"]+)\" fill=\"#" + colour + "\"")
                .matcher(svg);
        List<Double> heights = new ArrayList<>();
        while (bars.find()) {
            heights.add(Double.valueOf(bars.group(1)));
        }
        // What stands in the legend is a key and no bar.
        return heights.subList(0, Math.min(FIRST.length, heights.size()));
    }

    private static void areInProportion(List<Double> heights, Double[] values) {
        assertThat(heights).hasSize(values.length);
        for (int i = 0; i < values.length; i++) {
            assertThat(heights.get(i) / heights.get(0))
                    .isCloseTo(values[i] / values[0], org.assertj.core.data.Offset.offset(0.02));
        }
    }

    private static String picture(Rendered it) throws IOException {
        Matcher name = Pattern.compile("<img [^>]*src=\"([0-9a-f]{64}\\.svg)\" alt=\"各校支部结对数\"")
                .matcher(it.pages().getFirst());
        assertThat(name.find()).as(it.pages().getFirst()).isTrue();
        String svg = Files.readString(it.folder().resolve(name.group(1)));
        Rendered.isWellFormed(svg);
        return svg;
    }

    private static String bars(String svg) {
        String drawn = svg.substring(svg.indexOf("<line") < 0 ? 0 : svg.indexOf("<line"));
        // The legend is drawn before the bars.
        return drawn.substring(drawn.indexOf("<path"));
    }

    @Test
    void barsOfADocumentAreAsHighAsTheirFigures() throws Exception {
        Path file = folder.resolve("a.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("上文");
            fill(document.createChart(Units.toEMU(400), Units.toEMU(240)), ChartTypes.BAR);
            document.createParagraph().createRun().setText("下文");
            document.write(out);
        }
        Rendered it = Rendered.of(file, FileKind.DOCX, folder.resolve("out"));
        String svg = picture(it);
        areInProportion(heights(bars(svg), "4472C4"), FIRST);
        areInProportion(heights(bars(svg), "ED7D31"), SECOND);
        assertThat(svg)
                .containsPattern("<text [^>]*>各校支部结对数</text>")
                .containsPattern("<text [^>]*>实验中学</text>")
                .containsPattern("<text [^>]*rotate[^>]*>对数</text>")
                .containsPattern("<text [^>]*>去年</text>")
                .containsPattern("<text [^>]*>40</text>");
        assertThat(it.text()).containsSubsequence("上文", "下文").contains("各校支部结对数", "实验中学", "去年");
    }

    @Test
    void slicesOfASlideOpenAsFarAsTheirShares() throws Exception {
        Path file = folder.resolve("a.pptx");
        try (XMLSlideShow show = new XMLSlideShow();
                OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 5; i++) {
                var slide = show.createSlide();
                if (i == 0 || i == 4) {
                    var chart = show.createChart();
                    slide.addChart(
                            chart,
                            new Rectangle(Units.toEMU(100), Units.toEMU(50), Units.toEMU(400), Units.toEMU(300)));
                    fill(chart, ChartTypes.PIE);
                }
            }
            show.write(out);
        }
        Rendered it = Rendered.of(file, FileKind.PPTX, folder.resolve("out"));
        for (int page : new int[] {1, 5}) {
            String svg = it.pages().get(page - 1);
            Matcher slice = Pattern.compile(
                            "<path d=\"M([\\d.]+) ([\\d.]+)A([\\d.]+) [\\d.]+ 0 [01] 1 ([\\d.]+) ([\\d.]+)L([\\d.]+)"
                                    + " ([\\d.]+)Z")
                    .matcher(svg);
            List<Double> angles = new ArrayList<>();
            while (slice.find()) {
                double x = Double.parseDouble(slice.group(6));
                double y = Double.parseDouble(slice.group(7));
                double from =
                        Math.atan2(Double.parseDouble(slice.group(1)) - x, y - Double.parseDouble(slice.group(2)));
                double to = Math.atan2(Double.parseDouble(slice.group(4)) - x, y - Double.parseDouble(slice.group(5)));
                angles.add(Math.toDegrees((to - from + 2 * Math.TAU) % Math.TAU));
            }
            assertThat(angles).hasSize(3);
            for (int i = 0; i < 3; i++) {
                assertThat(angles.get(i)).isCloseTo(FIRST[i] / 70 * 360, org.assertj.core.data.Offset.offset(1.0));
            }
            assertThat(it.words(page)).contains("各校支部结对数", "第一小学", "57%", "29%", "14%");
            assertThat(svg).contains("matrix(1.0 0.0 0.0 1.0 100 50)");
        }
        assertThat(it.text()).contains("实验中学");
    }

    @Test
    void aChartOfASheetStandsOnThePageOfItsCellAndAnEmptySheetShowsItsOwn() throws Exception {
        Path file = folder.resolve("a.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("数据");
            for (int i = 0; i < 100; i++) {
                sheet.createRow(i).createCell(0).setCellValue("行" + (i + 1));
            }
            fill(
                    sheet.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 2, 80, 9, 100)),
                    ChartTypes.LINE);
            XSSFSheet alone = workbook.createSheet("图");
            fill(
                    alone.createDrawingPatriarch().createChart(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 8, 20)),
                    ChartTypes.AREA);
            workbook.write(out);
        }
        Rendered it = Rendered.of(file, FileKind.XLSX, folder.resolve("out"));
        assertThat(it.pages()).hasSize(3);
        assertThat(it.pages().get(0)).doesNotContain("<figure>");
        assertThat(it.pages().get(1)).contains("<figure>", "<figcaption>C81", "alt=\"各校支部结对数\"");
        assertThat(it.pages().get(2)).contains("<h2>图</h2>", "<figcaption>B2").doesNotContain("<table");
        assertThat(it.text()).contains("行100", "各校支部结对数");
    }

    @Test
    void aPictureOfASheetStandsBelowTheTableOfItsPage() throws Exception {
        Path file = folder.resolve("b.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("数据");
            sheet.createRow(0).createCell(0).setCellValue("甲");
            int picture = workbook.addPicture(Samples.png(40, 20), XSSFWorkbook.PICTURE_TYPE_PNG);
            sheet.createDrawingPatriarch().createPicture(new XSSFClientAnchor(0, 0, 0, 0, 3, 4, 5, 8), picture);
            workbook.write(out);
        }
        Rendered it = Rendered.of(file, FileKind.XLSX, folder.resolve("out"));
        assertThat(it.pages()).hasSize(1);
        assertThat(it.pages().getFirst())
                .containsPattern("(?s)</table>.*<figcaption>D5</figcaption><img [^>]*src=\"[0-9a-f]{64}\\.png\"");
    }

    @Test
    void aPictureWithinACellStandsForTheFormulaThatAsksForIt() throws Exception {
        Path file = folder.resolve("c.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("数据");
            sheet.createRow(0).createCell(0).setCellValue("甲");
            sheet.createRow(1).createCell(2).setCellValue("=DISPIMG(\"ID_1\",1)");
            sheet.createRow(2).createCell(2).setCellValue("=DISPIMG(\"ID_2\",1)");
            workbook.getPackagePart()
                    .addRelationship(
                            URI.create("/xl/cellimages.xml"),
                            TargetMode.INTERNAL,
                            "http://www.wps.cn/officeDocument/2020/cellImage");
            workbook.write(out);
        }
        Samples.add(file, "xl/media/a.png", Samples.png(40, 20));
        Samples.add(file, "xl/cellimages.xml", """
                <etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"
                  xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
                  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
                  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="ID_1" descr="花"/></xdr:nvPicPr>
                <xdr:blipFill><a:blip r:embed="rId1"/></xdr:blipFill>
                <xdr:spPr><a:xfrm><a:ext cx="9753600" cy="4876800"/></a:xfrm></xdr:spPr></xdr:pic></etc:cellImage>
                </etc:cellImages>""".getBytes(StandardCharsets.UTF_8));
        Samples.add(file, "xl/_rels/cellimages.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/a.png"/>
                </Relationships>""".getBytes(StandardCharsets.UTF_8));
        Rendered it = Rendered.of(file, FileKind.XLSX, folder.resolve("out"));
        assertThat(it.pages().getFirst())
                .contains("<figcaption>C2</figcaption>", "alt=\"花\"", "ID_2")
                .doesNotContain("ID_1");
        assertThat(it.text()).doesNotContain("ID_1");
    }
}
