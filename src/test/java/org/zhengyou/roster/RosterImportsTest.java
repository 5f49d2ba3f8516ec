package org.zhengyou.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengyou.platform.sheet.TestSheets.row;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.zhengyou.member.MemberMoves;
import org.zhengyou.member.Members;
import org.zhengyou.platform.sheet.TestSheets;
import org.zhengyou.platform.sheet.TestSheets.Formula;
import org.zhengyou.platform.sheet.TestSheets.Grid;
import org.zhengyou.roster.RosterImport.Action;
import org.zhengyou.roster.RosterImport.Counts;
import org.zhengyou.roster.RosterImport.Kind;
import org.zhengyou.roster.RosterImport.State;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** Files as untidy as offices keep them, made here, and what they come to in the database. */
@SpringBootTest
@Import(RosterFixtures.class)
class RosterImportsTest {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String HEADINGS = "序号,姓名,人员类别,所在支部,行政职务/任教学科,身份证号,联系电话,出生年月,性别,民族";

    @Autowired
    RosterFixtures fixtures;

    @Autowired
    RosterImports imports;

    @Autowired
    RosterRows rows;

    @Autowired
    Units units;

    @Autowired
    Members members;

    @Autowired
    MemberMoves moves;

    @TempDir
    Path dir;

    private UUID bureau;
    private UUID first;
    private UUID second;
    private int number;

    @BeforeEach
    void branches() {
        number = COUNT.incrementAndGet();
        bureau = fixtures.bureau("某县教育局党委" + number);
        first = fixtures.branch(bureau, "第一小学党支部");
        second = fixtures.branch(bureau, "第二小学党支部");
    }

    @Test
    void anUntidyRosterIsReadRowByRowAndWrittenOnce() {
        Path file = TestSheets.xlsx(
                dir.resolve("f.xlsx"),
                new Grid(
                        "合并",
                        List.of(
                                row("某县党员花名册"),
                                row("序号", "姓　名", "所在支部", "人员类别", "现任职务", "入党日期", "身份证号码", "手机"),
                                row(1, "程　艳", "第一小学支部", "正式党员", "教师", LocalDate.of(1998, 7, 1), id(1), "199 0000 0001"),
                                row(2, "阿依古丽·次仁", "", "预备", "退休", "2026.05", id(2), 19900000002d),
                                row(),
                                row("序号", "姓　名", "所在支部", "人员类别", "现任职务", "入党日期", "身份证号码", "手机"),
                                row(1, "林𬭎俊", "第二小学党支部", "正式", "校长", "199807", id(3), "19900000003"),
                                row("合计", "3人"),
                                row("填表人：", "", "审核人：")),
                        List.of("C3:C4")),
                new Grid("第二小学", List.of(row("姓名", "人员类别", "职务"), row("王㛃犇", "正式党员", "干事"))));

        RosterImport roster = fixtures.read(bureau, Kind.MEMBERS, file);

        assertThat(roster.state()).isEqualTo(State.PREVIEWED);
        assertThat(imports.counts(roster)).isEqualTo(new Counts(4, 0, 0, 0, 0));
        assertThat(fixtures.members(bureau, "true")).isZero();
        imports.apply(bureau, roster.id(), null);
        assertThat(fixtures.members(bureau, "u.id = '" + first + "'")).isEqualTo(2);
        assertThat(fixtures.members(bureau, "m.name in ('阿依古丽·次仁', '林𬭎俊', '王㛃犇', '程　艳')"))
                .isEqualTo(4);
        assertThat(fixtures.members(bureau, "m.retired")).isEqualTo(1);
        assertThat(fixtures.members(bureau, "m.joined_precision = 'MONTH'")).isEqualTo(2);
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        Path file = csv("GB18030", line("甲", 1), line("乙", 2), "3,丙,预备党员,第二小学党支部,教师,,,,,");
        fixtures.applied(bureau, Kind.MEMBERS, file);
        String before = fixtures.everything(bureau);

        RosterImport again = fixtures.applied(bureau, Kind.MEMBERS, file);

        assertThat(imports.counts(again)).isEqualTo(new Counts(0, 0, 3, 0, 0));
        assertThat(fixtures.everything(bureau)).isEqualTo(before);
    }

    @Test
    void anImportIsUndoneAsAWhole() throws IOException {
        fixtures.applied(bureau, Kind.MEMBERS, csv("UTF-8", line("甲", 1), line("乙", 2)));
        String before = fixtures.everything(bureau);
        RosterImport next = fixtures.applied(
                bureau,
                Kind.MEMBERS,
                csv(
                        "UTF-8",
                        line("甲", 1).replace("教师", "校长").replace("第一", "第二"),
                        line("丁", 4),
                        line("乙", 2).replace("正式党员", "预备党员")));
        assertThat(imports.counts(next)).isEqualTo(new Counts(1, 2, 0, 0, 0));
        assertThat(fixtures.members(bureau, "u.id = '" + second + "' and m.name = '甲' and m.post = '校长'"))
                .isEqualTo(1);
        assertThat(rows.list(next, Action.CHANGE, false, 0, 9).getFirst().changes())
                .extracting(RosterRow.Change::field)
                .containsExactlyInAnyOrder("post", "branch");

        imports.undo(bureau, next.id(), RosterFixtures.DAY, null);

        assertThat(fixtures.everything(bureau)).isEqualTo(before);
        assertThat(imports.get(bureau, next.id()).state()).isEqualTo(State.UNDONE);
    }

    @Test
    void whatWasBuiltOnAnImportKeepsItFromBeingUndone() throws IOException {
        RosterImport roster = fixtures.applied(bureau, Kind.MEMBERS, csv("UTF-8", line("甲", 1), line("乙", 2)));
        UUID id = members.list(first, Members.Filter.ALL, 0, 1).getFirst().id();
        moves.transfer(first, id, second, RosterFixtures.DAY.plusDays(3), null);

        assertThatThrownBy(() -> imports.undo(bureau, roster.id(), RosterFixtures.DAY, null))
                .isInstanceOfSatisfying(
                        RosterRefused.class,
                        e -> assertThat(e.messageKey()).isEqualTo("roster.refused.rows_changed_since"));
        assertThat(imports.get(bureau, roster.id()).state()).isEqualTo(State.APPLIED);
        assertThat(fixtures.members(bureau, "true")).isEqualTo(2);
    }

    @Test
    void everyProblemIsNamedWithItsPlaceAndTheOtherRowsCanBeWritten() {
        Path file = TestSheets.xlsx(
                dir.resolve("p.xlsx"),
                new Grid(
                        "s",
                        List.of(
                                row("姓名", "人员类别", "所在支部", "职务", "身份证号", "出生年月", "性别"),
                                row("甲", "正式", "第三小学党支部", "教师"),
                                row("", "正式", "第一小学党支部", "教师"),
                                row("丙", "群众", "第一小学党支部", "教师"),
                                row("丁", "正式", "第一小学党支部", new Formula("\"a\"&\"b\"", "ab")),
                                row("戊", "正式", "第一小学党支部", "教师", id(5), "1990.01", "男"),
                                row("己", "正式", "第一小学党支部", "教师", id(5)),
                                row("庚", "正式", "第一小学党支部", "教师", 9.901011989032381E17, 1998.1))));

        RosterImport roster = fixtures.read(bureau, Kind.MEMBERS, file);
        List<RosterRow> list = rows.list(roster, null, false, 0, 50);

        assertThat(list)
                .extracting(RosterRow::action)
                .containsExactly(
                        Action.FAULTY,
                        Action.FAULTY,
                        Action.FAULTY,
                        Action.FAULTY,
                        Action.ADD,
                        Action.FAULTY,
                        Action.ADD);
        assertThat(list).extracting(RosterRow::row).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(list)
                .extracting(row -> row.problems().getFirst().code())
                .containsExactly(
                        "branch_unknown_like",
                        "missing",
                        "category_unknown",
                        "formula",
                        "id_number_birth",
                        "id_number_twice",
                        "january_or_october");
        assertThat(list.getFirst().problems().getFirst().column()).isEqualTo("C");
        assertThat(list.getFirst().problems().getFirst().arguments().getLast()).contains("第一小学党支部");
        imports.apply(bureau, roster.id(), null);
        assertThat(fixtures.members(bureau, "true")).isEqualTo(2);
        assertThat(fixtures.members(bureau, "m.id_number is null")).isEqualTo(1);
    }

    @Test
    void theMeaningOfAColumnCanBeChosenByHand() throws Exception {
        Path file = TestSheets.xlsx(
                dir.resolve("c.xlsx"),
                new Grid("s", List.of(row("姓名", "类别", "学校组织", "职务"), row("甲", "正式", "第一小学党支部", "教师"))));
        RosterImport roster = fixtures.read(bureau, Kind.MEMBERS, file);
        assertThat(imports.counts(roster).faulty()).isEqualTo(1);

        imports.choose(bureau, roster.id(), Map.of(0, Map.of(2, "branch")));
        for (int i = 0; i < 200 && imports.get(bureau, roster.id()).state() == State.READING; i++) {
            Thread.sleep(50);
        }

        assertThat(imports.counts(roster)).isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(imports.sheets(roster)
                        .getFirst()
                        .field(imports.sheets(roster).getFirst().headings().get(2)))
                .isEqualTo("branch");
    }

    @Test
    void aFileThatIsNoTableIsRefusedAndNothingIsWritten() throws IOException {
        RosterImport roster =
                fixtures.read(bureau, Kind.MEMBERS, Files.writeString(dir.resolve("x.xlsx"), "<html></html>"));

        assertThat(roster.state()).isEqualTo(State.REFUSED);
        assertThat(roster.refusal()).isEqualTo("platform.sheet.refused.not_a_workbook");
        assertThatThrownBy(() -> imports.apply(bureau, roster.id(), null)).isInstanceOf(RosterRefused.class);
    }

    @Test
    void unitsFindTheirKindAffiliationAndSectorInWords() {
        Path file = TestSheets.xlsx(
                dir.resolve("u.xlsx"),
                new Grid(
                        "党组织",
                        List.of(
                                row("党组织花名册"),
                                row("序号", "党组织名称", "类别", "隶属上级", "党员数", "", "书记", "联系电话", "单位性质"),
                                row("", "", "", "", "正式", "预备", "", "", ""),
                                row(1, "实验中学总支", "党总支", "教育局党委", 20, 1, "甲", "19900000001", "公办"),
                                row(2, "启明民办幼儿园党支部", "联合支部", "新城办党委", 5, 0, "乙", "19900000002", "民办"),
                                row(3, "实验中学一支部", "党支部", "实验中学总支", 5, 0, "丙", "", ""),
                                row("合计", "", "", "", 30))));
        RosterImport roster = fixtures.applied(bureau, Kind.UNITS, file);

        assertThat(imports.counts(roster).added()).isEqualTo(3);
        List<Unit> children = units.children(bureau);
        Unit general = children.get(2);
        assertThat(general.kind()).isEqualTo(Unit.Kind.GENERAL_BRANCH);
        assertThat(units.children(general.id())).extracting(Unit::name).containsExactly("实验中学一支部");
        Unit guided = children.get(3);
        assertThat(guided.affiliation()).isEqualTo(Unit.Affiliation.GUIDED);
        assertThat(guided.leadingCommittee()).isEqualTo("新城办党委");
        assertThat(guided.schoolLevel()).isEqualTo(Unit.SchoolLevel.KINDERGARTEN);
        assertThat(guided.ownership()).isEqualTo(Unit.Ownership.PRIVATE);
        assertThat(imports.counts(fixtures.applied(bureau, Kind.UNITS, file)).changesNothing())
                .isTrue();

        imports.undo(bureau, roster.id(), RosterFixtures.DAY, null);
        assertThat(units.children(bureau)).hasSize(2);
    }

    private Path csv(String charset, String... lines) throws IOException {
        return TestSheets.csv(
                dir.resolve(COUNT.incrementAndGet() + ".csv"),
                HEADINGS + "\n" + String.join("\n", lines) + "\n",
                Charset.forName(charset),
                false);
    }

    private String line(String name, int n) {
        return n + "," + name + ",正式党员,第一小学党支部,教师," + id(n) + ",1990000000" + n + ",1989.03,男,汉";
    }

    /** A number that fits itself, of a man born in March 1989, of this test only. */
    private String id(int n) {
        String body = "990101198903" + "%02d".formatted(10 + n) + "%02d1".formatted(number % 100);
        return body + org.zhengyou.member.IdNumber.checkOf(body);
    }
}
