package org.zhengyou.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengyou.platform.sheet.TestSheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.platform.sheet.SheetTable.Choice;
import org.zhengyou.platform.sheet.SheetTable.Part;
import org.zhengyou.platform.sheet.SheetTable.Row;
import org.zhengyou.platform.sheet.TestSheets.Grid;

class SheetTableTest {
    private static final HeadingWords MEMBERS = HeadingWords.load("/roster/member-headings.txt", "/roster/rows.txt");
    private static final HeadingWords UNITS = HeadingWords.load("/roster/unit-headings.txt", "/roster/rows.txt");

    @TempDir
    Path dir;

    @Test
    void titlesHeadingsTotalsAndSignaturesAreToldFromRows() {
        List<Row> rows = read(
                MEMBERS,
                new Grid(
                        "s",
                        List.of(
                                row("某镇党员花名册"),
                                row("填报单位：某镇　　填报日期：2026年6月"),
                                row("序号", "姓　名", "人员类别", "所在党支部", "职务"),
                                row(1, "甲乙", "正式", "一支部", "教师"),
                                row(2, "丙丁", "正式", "一支部", "教师"),
                                row("", "小计", "", "2人"),
                                row(),
                                row("二支部"),
                                row("序号", "姓　名", "人员类别", "所在党支部", "职务"),
                                row(1, "合欢", "正式", "二支部", "教师"),
                                row(3),
                                row("合 计", "", "", 3),
                                row("填表人：", "", "", "审核人："))));

        assertThat(rows)
                .extracting(Row::part)
                .containsExactly(
                        Part.TITLE,
                        Part.FOOTER,
                        Part.HEADING,
                        Part.DATA,
                        Part.DATA,
                        Part.TOTAL,
                        Part.TITLE,
                        Part.HEADING,
                        Part.DATA,
                        Part.UNUSED,
                        Part.TOTAL,
                        Part.FOOTER);
        assertThat(names(rows)).containsExactly("甲乙", "丙丁", "合欢");
        assertThat(rows.get(8).title()).isEqualTo("二支部");
    }

    @Test
    void otherWordingAndOrderIsRecognised() {
        List<Row> rows = read(
                MEMBERS,
                new Grid(
                        "s",
                        List.of(
                                row("入党日期\n（年月日）", "联系方式（手机）", "*党员姓名", "现任职务/学科", "党员类型", "所在党支部名称", "公民身份号码", "父亲姓名"),
                                row("1998.07", "1", "甲", "教师", "正式党员", "一支部", "x", "乙"))));

        assertThat(rows.get(1).fields().keySet())
                .containsExactlyInAnyOrder("joined", "phone", "name", "post", "category", "branch", "idNumber");
        assertThat(rows.get(1).cell("name").text()).isEqualTo("甲");
    }

    @Test
    void twoRowsOfHeadingsAreReadAsOneWithOrWithoutMerging() {
        List<List<Object>> grid = List.of(
                row("序号", "党组织名称", "类别", "党员数", "", "", "书记"),
                row("", "", "", "小计", "正式", "预备", ""),
                row(1, "一支部", "党支部", 20, 19, 1, "甲"));
        for (List<String> merges : List.of(List.<String>of(), List.of("A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2"))) {
            List<Row> rows = read(UNITS, new Grid("s", grid, merges));

            assertThat(rows).extracting(Row::part).containsExactly(Part.HEADING, Part.HEADING, Part.DATA);
            Row row = rows.getLast();
            assertThat(row.cell("memberCount").text()).isEqualTo("20");
            assertThat(row.cell("fullCount").text()).isEqualTo("19");
            assertThat(row.cell("probationaryCount").text()).isEqualTo("1");
            assertThat(row.cell("secretary").text()).isEqualTo("甲");
        }
    }

    @Test
    void aValueMergedOverItsBlockHoldsForTheWholeBlockAndNoFurther() {
        List<Row> rows = read(
                MEMBERS,
                new Grid(
                        "s",
                        List.of(
                                row("支部", "姓名", "类别", "职务"),
                                row("一支部", "甲", "正式", "教师"),
                                row("", "乙", "正式", "教师"),
                                row("", "丙", "正式", "教师")),
                        List.of("A2:A3")));

        assertThat(rows.get(2).cell("branch").text()).isEqualTo("一支部");
        assertThat(rows.get(3).cell("branch").isBlank()).isTrue();
    }

    @Test
    void headingsThatComeAgainInAnotherOrderHoldFromThereOn() {
        List<Row> rows = read(
                MEMBERS,
                new Grid(
                        "s",
                        List.of(
                                row("姓名", "人员类别", "所在支部", "职务"),
                                row("甲", "正式", "一支部", "教师"),
                                row("所在支部", "姓名", "职务", "人员类别"),
                                row("二支部", "乙", "教师", "预备"))));

        assertThat(names(rows)).containsExactly("甲", "乙");
        assertThat(rows.getLast().cell("category").text()).isEqualTo("预备");
    }

    @Test
    void whatIsChosenByHandGoesBeforeWhatWasRecognised() {
        Grid grid = new Grid("s", List.of(row("姓名", "类别", "支部", "单位", "职务"), row("甲", "正式", "一", "二支部", "教师")));

        Row row = read(MEMBERS, grid, new Choice(Map.of(3, "branch", 1, ""))).getLast();

        assertThat(row.cell("branch").text()).isEqualTo("二支部");
        assertThat(row.cell("category").isBlank()).isTrue();
        assertThat(row.cell("name").text()).isEqualTo("甲");
    }

    @Test
    void rowsWithoutAnyHeadingsAboveAreNotGuessedAt() {
        List<Row> rows = read(MEMBERS, new Grid("s", List.of(row("甲", "正式", "一支部"), row("乙", "正式", "一支部"))));

        assertThat(rows).extracting(Row::part).containsOnly(Part.UNREACHED);
    }

    private static List<String> names(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.part() == Part.DATA)
                .map(row -> row.cell("name").text())
                .toList();
    }

    private List<Row> read(HeadingWords words, Grid grid) {
        return read(words, grid, Choice.NONE);
    }

    private List<Row> read(HeadingWords words, Grid grid, Choice choice) {
        List<Row> rows = new ArrayList<>();
        try (SheetFile file = SheetReader.open(TestSheets.xlsx(dir.resolve("f"), grid), "f", Limits.DEFAULT)) {
            new SheetTable(file.sheets().getFirst(), words, choice).read(rows::add);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows;
    }
}
