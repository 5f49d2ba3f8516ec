package org.zhengyou.report.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhengyou.report.template.Draft.Block;
import org.zhengyou.report.template.Draft.Span;

class RenderingTest {
    private final Map<String, Value> values = new HashMap<>(Map.of(
            "unit.count", new Value.Count(77),
            "member.count", new Value.Count(1429),
            "pledge.overdue", new Value.Count(0),
            "pledge.coverage", new Value.Ratio(1358, 1429),
            "pledge.coverage@start", new Value.Ratio(87, 100),
            "pledge.coverage@2026-06-01", new Value.Ratio(95, 100),
            "action.required", new Value.Ratio(0, 0),
            "campaign.theme", new Value.Text("创先争优"),
            "report.date", new Value.Day(LocalDate.of(2026, 7, 1))));
    private List<Map<String, Value>> weak = List.of(
            Map.of("name", new Value.Text("甲支部"), "reasons", new Value.Text("未承诺")),
            Map.of("name", new Value.Text("#乙支部"), "reasons", new Value.Text("无方案")));

    private final Figures figures = new Figures() {
        @Override
        public Optional<Value> value(String name, When when) {
            return Optional.ofNullable(values.get(name + when.suffix()));
        }

        @Override
        public List<Map<String, Value>> rows(String list) {
            return list.equals("weakUnits") ? weak : List.of();
        }
    };

    private Draft draft(String text) {
        return draft(text, Locale.SIMPLIFIED_CHINESE);
    }

    private Draft draft(String text, Locale locale) {
        var parsed = Template.parse(text, TemplateTest.CATALOGUE);
        assertThat(parsed.problems()).isEmpty();
        return Rendering.render(parsed.template(), figures, locale);
    }

    private String line(String text) {
        return Draft.plain(draft(text).blocks().getFirst().spans());
    }

    @Test
    void figuresAreCountedInOrderAndCarryTheKeyOfTheirEvidence() {
        assertThat(draft("共{{member.count}}名，覆盖率{{pledge.coverage at start}}。").figures())
                .containsExactly(
                        new Span.Figure("member.count", 1, "1,429"),
                        new Span.Figure("pledge.coverage@start", 2, "87%"));
    }

    @Test
    void aRatioCanBeWrittenInEveryPartAndFormat() {
        assertThat(
                        line(
                                "{{pledge.coverage}} {{pledge.coverage.count}} {{pledge.coverage.of}} {{pledge.coverage|fraction}}"))
                .isEqualTo("95% 1,358 1,429 1,358/1,429");
        assertThat(line("{{member.count|plain}} {{member.count|chinese}}")).isEqualTo("1429 一千四百二十九");
    }

    @Test
    void aRateIsNeverRoundedUpToAllNorDownToNone() {
        values.put("pledge.coverage", new Value.Ratio(9_999, 10_000));
        assertThat(line("{{pledge.coverage}}")).isEqualTo("99.9%");
        values.put("pledge.coverage", new Value.Ratio(1, 10_000));
        assertThat(line("{{pledge.coverage}}")).isEqualTo("0.1%");
        values.put("pledge.coverage", new Value.Ratio(10_000, 10_000));
        assertThat(line("{{pledge.coverage}}")).isEqualTo("100%");
    }

    @Test
    void aChangeSaysWhichWayItWent() {
        assertThat(line("覆盖率{{pledge.coverage since start}}。")).isEqualTo("覆盖率由87%提高到95%。");
        values.put("pledge.coverage", new Value.Ratio(80, 100));
        assertThat(line("覆盖率{{pledge.coverage since start}}。")).isEqualTo("覆盖率由87%降到80%。");
        values.put("pledge.coverage", new Value.Ratio(87, 100));
        assertThat(line("覆盖率{{pledge.coverage since start}}。")).isEqualTo("覆盖率保持87%。");
        values.remove("pledge.coverage@start");
        assertThat(line("覆盖率{{pledge.coverage since start}}。")).isEqualTo("覆盖率为87%。");
        assertThat(Draft.plain(draft("Coverage {{pledge.coverage since 2026-06-01}}.", Locale.ENGLISH)
                        .blocks()
                        .getFirst()
                        .spans()))
                .isEqualTo("Coverage fell from 95% to 87%.");
    }

    @Test
    void whatWasNeverRecordedIsShownAsMissingAndNeverAsNought() {
        var draft = draft("完成率{{action.required}}，去年{{member.count at 2025-01-01}}名。");
        assertThat(draft.missing()).containsExactly("action.required", "member.count");
        assertThat(Draft.plain(draft.blocks().getFirst().spans())).isEqualTo("完成率——，去年——名。");
        assertThat(line("{{#if action.required < 50%}}低{{else}}不知{{/if}}")).isEqualTo("不知");
    }

    @Test
    void conditionsChooseWhatIsSaid() {
        assertThat(line("{{#if pledge.overdue > 0}}逾期{{pledge.overdue}}件{{else}}无逾期{{/if}}"))
                .isEqualTo("无逾期");
        assertThat(line("{{#if pledge.coverage >= 95%}}是{{else}}否{{/if}}")).isEqualTo("是");
        assertThat(line("{{#if not pledge.overdue and (unit.count = 77 or unit.count = 1)}}是{{/if}}"))
                .isEqualTo("是");
        assertThat(line("{{#if weakUnits}}有{{else}}无{{/if}}{{#if requiredActions}}有{{else}}无{{/if}}"))
                .isEqualTo("有无");
        assertThat(line("{{#if campaign.theme}}{{campaign.theme}}{{/if}}")).isEqualTo("创先争优");
    }

    @Test
    void listsAreJoinedAndMayBeCutShort() {
        assertThat(line("{{#each weakUnits join \"；\"}}{{index}}.{{name}}（{{reasons}}）{{/each}}"))
                .isEqualTo("1.甲支部（未承诺）；2.#乙支部（无方案）");
        assertThat(line("{{#each weakUnits limit 1}}{{name}}{{/each}}")).isEqualTo("甲支部");
        assertThat(draft("共{{weakUnits.count}}个").figures()).containsExactly(new Span.Figure("weakUnits#", 1, "2"));
    }

    @Test
    void aNameBeginningWithAMarkStaysAParagraph() {
        assertThat(draft("{{#each weakUnits}}\n{{name}}\n{{/each}}").blocks())
                .containsExactly(
                        new Block.Paragraph(List.of(), List.of(new Span.Words("甲支部"))),
                        new Block.Paragraph(List.of(), List.of(new Span.Words("#乙支部"))));
    }

    @Test
    void headingsCountThemselvesUnlessTheirNumberIsTyped() {
        var labels = draft("""
                ## 甲
                ### 子
                ### 丑
                #### 寅
                ##### 卯
                {{#if pledge.overdue}}
                ## 省略
                {{/if}}
                ## 乙
                ### 子
                ## 三、丙
                """).blocks().stream()
                .map(block -> ((Block.Heading) block).label())
                .toList();
        assertThat(labels).containsExactly("一、", "（一）", "（二）", "1. ", "（1）", "二、", "（一）", "");
    }

    @Test
    void textRunsInAfterAHeadingThatEndsAsASentence() {
        assertThat(draft("### 有安排。\n制定方案。\n### 有学习\n正文").blocks())
                .containsExactly(
                        new Block.Paragraph(
                                List.of(new Block.Heading(2, "（一）", List.of(new Span.Words("有安排。")))),
                                List.of(new Span.Words("制定方案。"))),
                        new Block.Heading(2, "（二）", List.of(new Span.Words("有学习"))),
                        new Block.Paragraph(List.of(), List.of(new Span.Words("正文"))));
    }

    @Test
    void aSpaceStandsBetweenAWesternHeadingAndTheTextThatRunsIn() {
        var paragraph = (Block.Paragraph)
                draft("### A plan.\nIt was issued.", Locale.ENGLISH).blocks().getFirst();
        assertThat(Draft.plain(paragraph.lead().getFirst().spans())).isEqualTo("A plan. ");
    }

    @Test
    void theFormOfALetterIsKept() {
        assertThat(draft("""
                @number 某教党〔2026〕5号
                # 关于活动的
                # 报告
                @recipient 县委
                　　正文。
                @attachment 名单
                @attachment 台账
                @issuer 教育局委员会
                @date {{report.date}}
                """).blocks())
                .containsExactly(
                        new Block.DocumentNumber(List.of(new Span.Words("某教党〔2026〕5号"))),
                        new Block.Title(List.of(new Span.Words("关于活动的"))),
                        new Block.Title(List.of(new Span.Words("报告"))),
                        new Block.Recipient(List.of(new Span.Words("县委："))),
                        new Block.Paragraph(List.of(), List.of(new Span.Words("正文。"))),
                        new Block.Attachment("附件：1. ", List.of(new Span.Words("名单"))),
                        new Block.Attachment("2. ", List.of(new Span.Words("台账"))),
                        new Block.Issuer(List.of(new Span.Words("教育局委员会"))),
                        new Block.Dated(List.of(new Span.Words("2026年7月1日"))));
    }

    @Test
    void whatTheOfficeMustWriteIsListed() {
        assertThat(draft("{{fill \"会议地点\"}}召开。").blanks()).containsExactly("会议地点");
        assertThat(line("{{fill \"会议地点\"}}召开。")).isEqualTo("【会议地点】召开。");
    }

    @Test
    void numbersAreReadAloudInChinese() {
        var typography = new Typography(Locale.SIMPLIFIED_CHINESE);
        assertThat(java.util.stream.Stream.of(
                                0L,
                                2L,
                                10L,
                                14L,
                                20L,
                                63L,
                                105L,
                                110L,
                                436L,
                                1_000L,
                                1_001L,
                                1_010L,
                                1_429L,
                                10_000L,
                                10_014L,
                                100_105L,
                                1_000_000L,
                                100_000_000L,
                                100_010_000L)
                        .map(typography::chinese))
                .containsExactly(
                        "零", "二", "十", "十四", "二十", "六十三", "一百零五", "一百一十", "四百三十六", "一千", "一千零一", "一千零一十", "一千四百二十九",
                        "一万", "一万零一十四", "十万零一百零五", "一百万", "一亿", "一亿零一万");
    }
}
