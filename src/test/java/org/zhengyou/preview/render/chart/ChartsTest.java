package org.zhengyou.preview.render.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chart parts as they are found in files, and as somebody means harm with them. */
class ChartsTest {
    private static final String OPEN =
            "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><c:chart><c:plotArea>";
    private static final String CLOSE = "</c:plotArea><c:plotVisOnly val=\"1\"/></c:chart></c:chartSpace>";
    private static final String AXES =
            "<c:catAx><c:axId val=\"1\"/><c:axPos val=\"b\"/></c:catAx><c:valAx><c:axId val=\"2\"/>"
                    + "%s<c:axPos val=\"l\"/></c:valAx>";

    private static Charts.@Nullable Drawn drawn(String xml, double width, double height) {
        return Charts.drawn(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)), Palette.OFFICE, width, height, true);
    }

    private static String body(String xml) {
        Charts.Drawn drawn = Objects.requireNonNull(drawn(xml, 400, 240));
        assertThat(drawn.body()).doesNotContain("NaN", "Infinity");
        return drawn.body();
    }

    private static String series(String name, String... values) {
        StringBuilder out =
                new StringBuilder("<c:ser><c:tx><c:v>" + name + "</c:v></c:tx><c:val><c:numRef><c:f>S!A1</c:f>"
                        + "<c:numCache><c:ptCount val=\"" + values.length + "\"/>");
        for (int i = 0; i < values.length; i++) {
            if (!values[i].isEmpty()) {
                out.append("<c:pt idx=\"")
                        .append(i)
                        .append("\"><c:v>")
                        .append(values[i])
                        .append("</c:v></c:pt>");
            }
        }
        return out + "</c:numCache></c:numRef></c:val></c:ser>";
    }

    private static String plot(String kind, String said, String axis, String... series) {
        return OPEN + "<c:" + kind + ">" + said + String.join("", series) + "<c:axId val=\"1\"/><c:axId val=\"2\"/></c:"
                + kind + ">" + AXES.formatted(axis) + CLOSE;
    }

    private static double height(String body, String colour) {
        Matcher bar =
                Pattern.compile("height=\"([\\d.]+)\" fill=\"#" + colour + "\"").matcher(body);
        assertThat(bar.find()).as(body).isTrue();
        return Double.parseDouble(bar.group(1));
    }

    @Test
    void stackedBarsStandOnOneAnotherAndPercentsFillTheWhole() {
        String stacked =
                body(plot("barChart", "<c:grouping val=\"stacked\"/>", "", series("a", "10"), series("b", "30")));
        assertThat(height(stacked, "ED7D31") / height(stacked, "4472C4")).isBetween(2.95, 3.05);
        String percent = body(
                plot("barChart", "<c:grouping val=\"percentStacked\"/>", "", series("a", "10"), series("b", "30")));
        assertThat(percent).contains(">100%<", ">0%<");
        assertThat(height(percent, "ED7D31") / height(percent, "4472C4")).isBetween(2.95, 3.05);
    }

    @Test
    void barsBelowNoughtHangFromTheLineThere() {
        String body = body(plot("barChart", "", "", series("a", "10", "-10")));
        Matcher bars = Pattern.compile("y=\"([\\d.]+)\" width=\"[\\d.]+\" height=\"([\\d.]+)\" fill=\"#4472C4\"")
                .matcher(body);
        assertThat(bars.find()).isTrue();
        double foot = Double.parseDouble(bars.group(1)) + Double.parseDouble(bars.group(2));
        assertThat(bars.find()).isTrue();
        assertThat(Double.parseDouble(bars.group(1))).isBetween(foot - 0.05, foot + 0.05);
    }

    @Test
    void aLineIsBrokenWhereAFigureIsMissing() {
        String body = body(plot("lineChart", "", "", series("a", "1", "2", "", "4", "x", "NaN", "3")));
        String path = body.replaceAll("(?s).*<path d=\"([^\"]*)\" fill=\"none\" stroke=\"#4472C4\".*", "$1");
        assertThat(path.chars().filter(c -> c == 'M').count()).isEqualTo(3);
    }

    @Test
    void aSecondAxisHasAScaleOfItsOwn() {
        String body = body(OPEN + "<c:barChart>" + series("a", "10")
                + "<c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
                + "<c:lineChart>" + series("b", "5000", "9000") + "<c:axId val=\"3\"/><c:axId val=\"4\"/></c:lineChart>"
                + AXES.formatted("") + "<c:valAx><c:axId val=\"4\"/><c:axPos val=\"r\"/></c:valAx>" + CLOSE);
        assertThat(body).contains(">10<", ">10000<");
        assertThat(height(body, "4472C4")).isGreaterThan(120);
    }

    @ParameterizedTest
    @ValueSource(strings = {"radarChart", "bubbleChart", "stockChart", "surfaceChart", "futureChart"})
    void whatIsNotDrawnIsATableOfItsFigures(String kind) {
        assertThat(body(plot(kind, "", "", series("一组", "12.5", "7")))).contains(">一组<", ">12.5<", ">7<");
    }

    @Test
    void aChartOfTheNewKindsIsATable() {
        String body = body(
                "<cx:chartSpace xmlns:cx=\"http://schemas.microsoft.com/office/drawing/2014/chartex\"><cx:chartData>"
                        + "<cx:data id=\"0\"><cx:strDim type=\"cat\"><cx:lvl ptCount=\"2\"><cx:pt idx=\"0\">甲</cx:pt><cx:pt idx=\"1\">乙"
                        + "</cx:pt></cx:lvl></cx:strDim><cx:numDim type=\"val\"><cx:lvl ptCount=\"2\"><cx:pt idx=\"0\">3</cx:pt>"
                        + "<cx:pt idx=\"1\">4</cx:pt></cx:lvl></cx:numDim></cx:data></cx:chartData><cx:chart><cx:title><cx:tx><cx:txData>"
                        + "<cx:v>漏斗</cx:v></cx:txData></cx:tx></cx:title><cx:plotArea><cx:plotAreaRegion><cx:series layoutId=\"funnel\">"
                        + "<cx:dataId val=\"0\"/></cx:series></cx:plotAreaRegion></cx:plotArea></cx:chart></cx:chartSpace>");
        assertThat(body).contains(">漏斗<", ">甲<", ">4<");
    }

    @Test
    void figuresBeyondAllMeasureAreDrawnWithinTheFrame() {
        String[] wild = {"1e308", "-1e308", "Infinity", "NaN", "1e-320", "9999999999999999999999999999999999", "0"};
        for (String kind :
                new String[] {"barChart", "lineChart", "areaChart", "pieChart", "doughnutChart", "radarChart"}) {
            body(plot(kind, "<c:grouping val=\"stacked\"/>", "", series("a", wild), series("b", wild)));
            body(plot(kind, "<c:grouping val=\"percentStacked\"/>", "", series("a", "0", "0"), series("b", "0", "-0")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c:scaling><c:logBase val=\"10\"/></c:scaling>",
                "<c:scaling><c:logBase val=\"1\"/><c:min val=\"-5\"/></c:scaling>",
                "<c:scaling><c:min val=\"5\"/><c:max val=\"5\"/></c:scaling><c:majorUnit val=\"1e-300\"/>",
                "<c:scaling><c:min val=\"9\"/><c:max val=\"-9\"/></c:scaling><c:majorUnit val=\"-1\"/>",
                "<c:scaling><c:min val=\"-1e308\"/><c:max val=\"1e308\"/></c:scaling>",
                "<c:scaling><c:orientation val=\"maxMin\"/><c:min val=\"x\"/></c:scaling>"
            })
    void axesThatMakeNoSenseAreMadeSenseOf(String axis) {
        for (String kind : new String[] {"barChart", "lineChart", "areaChart"}) {
            body(plot(kind, "", axis, series("a", "-1", "0", "100", "1e6")));
            body(plot(kind, "", axis, series("a", "-1", "0")));
            body(plot(kind, "", axis, series("a")));
        }
    }

    @Test
    void ofVeryManyPointsSomeAreDrawnAtEqualDistances() {
        String[] many = new String[60_000];
        java.util.Arrays.setAll(many, i -> Integer.toString(i));
        String body = body(plot("lineChart", "", "", series("a", many)));
        assertThat(body.length()).isLessThan(60_000);
        String path = body.replaceAll("(?s).*<path d=\"([^\"]*)\" fill=\"none\" stroke=\"#4472C4\".*", "$1");
        assertThat(path.chars().filter(c -> c == 'L').count()).isBetween(500L, 1000L);
        String[] all = new String[200];
        java.util.Arrays.setAll(all, i -> series("系列" + i, "1", "2"));
        assertThat(body(plot("barChart", "", "", all)).split("<rect", -1).length)
                .isBetween(100, 200);
    }

    /** A whole column is named, of which some lines are filled. */
    @Test
    void aCountOfPointsThatIsNotTrueHidesNone() {
        String xml = plot("barChart", "", "", series("a", "1", "2", "3"))
                .replace("ptCount val=\"3\"", "ptCount val=\"1048576\"");
        assertThat(body(xml).split("fill=\"#4472C4\"", -1)).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -5, 1, 1e12, Double.NaN})
    void aFrameOfNoSizeOrAnyIsDrawnWithinLimits(double size) {
        for (String kind : new String[] {"barChart", "pieChart", "scatterChart", "radarChart"}) {
            Charts.Drawn drawn = Objects.requireNonNull(drawn(plot(kind, "", "", series("a", "1", "2")), size, size));
            assertThat(drawn.body()).doesNotContain("NaN");
            assertThat(drawn.width()).isBetween(1.0, 3000.0);
        }
    }

    @Test
    void whatIsNoChartLeavesNothing() {
        assertThat(drawn("", 100, 100)).isNull();
        assertThat(drawn("<a/>", 100, 100)).isNull();
        assertThat(drawn("<!DOCTYPE c [<!ENTITY e 'x'>]><c>&e;</c>", 100, 100)).isNull();
        assertThat(drawn(OPEN + "<c:x>".repeat(5_000) + "</c:x>".repeat(5_000) + CLOSE, 100, 100))
                .isNull();
        assertThat(drawn(OPEN + CLOSE, 100, 100)).isNotNull();
        assertThat(drawn("<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/>", 9, 9))
                .isNotNull();
    }

    @Test
    void wordsOfAChartAreTextAndNothingElse() {
        String body = body(plot("barChart", "", "", series("&lt;script&gt;alert(1)&lt;/script&gt;", "1")));
        assertThat(body).contains("&lt;script&gt;").doesNotContain("<script");
    }
}
